import type { ShipmentView } from "@order-pages/shared/orders/view/order-view";
import { Badge } from "@/components/ui/badge";
import { buttonStyles } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";
import { TruckIcon } from "@/components/ui/icons";
import { Section } from "@/components/ui/section";
import { TextLines } from "@/components/ui/text-lines";
import { Time } from "@/components/ui/time";
import { useTranslations } from "@/lib/i18n/server";

export function Shipments({ shipments }: { readonly shipments: readonly ShipmentView[] }) {
  const t = useTranslations("orderPage");
  if (shipments.length === 0) return null;
  return (
    <Section id="shipments" title={t("shipments")}>
      <ul className="mt-4 space-y-4">
        {shipments.map((shipment) => (
          <Card as="li" key={shipment.id}>
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
              <h3 className="font-medium">{shipment.title}</h3>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Badge tone={shipment.tone}>{shipment.status}</Badge>
                {shipment.at ? <Time at={shipment.at} className="text-sm text-muted" /> : null}
              </p>
            </div>
            <TextLines lines={shipment.lines} className="mt-3 space-y-1 text-muted" />
            {shipment.parcels.map((parcel) => (
              <Parcel key={`${parcel.trackingNumber} ${parcel.trackingUrl}`} {...parcel} />
            ))}
          </Card>
        ))}
      </ul>
    </Section>
  );
}

function Parcel({ trackingNumber, trackingUrl }: ShipmentView["parcels"][number]) {
  const t = useTranslations("orderPage");
  if (!trackingNumber && !trackingUrl) return null;
  return (
    <div className="mt-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line pt-5">
      {trackingNumber ? (
        <p className="min-w-0">
          <span className="block text-sm text-muted">{t("trackingNumber")}</span>
          <bdi className="tabular-nums tracking-wide wrap-anywhere">{trackingNumber}</bdi>
        </p>
      ) : null}
      {trackingUrl ? (
        <a href={trackingUrl} rel="noreferrer" className={buttonStyles("secondary")}>
          <TruckIcon />
          <span>
            {t("track")}
            {trackingNumber ? <span className="sr-only"> {trackingNumber}</span> : null}
          </span>
        </a>
      ) : null}
    </div>
  );
}
