import type { ShipmentView, TrackingView } from "@order-pages/shared/orders/view/order-view";
import { Badge } from "@/components/ui/badge";
import { linkStyles } from "@/components/ui/button-styles";
import { Panel } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { TextLines } from "@/components/ui/text-lines";
import { Time } from "@/components/ui/time";
import { useTranslations } from "@/lib/i18n/server";
import { GoodsList } from "./goods";

/** Each package with what is in it and where it is tracked. */
export function Shipments({ shipments }: { readonly shipments: readonly ShipmentView[] }) {
  const t = useTranslations("orderPage");
  if (shipments.length === 0) return null;
  return (
    <Section id="shipments" title={t("shipments")}>
      <ul className="mt-4 stack-5">
        {shipments.map((shipment) => (
          <Panel as="li" key={shipment.id}>
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 edge-b border-line px-4 py-3 sm:px-6 print:px-0">
              <h3 className="font-medium">{shipment.title}</h3>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Badge tone={shipment.tone}>{shipment.status}</Badge>
                {shipment.at ? <Time at={shipment.at} className="text-sm text-muted" /> : null}
              </p>
            </div>
            {shipment.goods ? (
              <GoodsList lines={shipment.goods} heading="h4" />
            ) : (
              <TextLines lines={shipment.lines} className="stack-1 px-4 py-4 text-muted empty:hidden sm:px-6" />
            )}
            {shipment.parcels.map((parcel) => (
              <Tracking key={`${parcel.trackingNumber} ${parcel.trackingUrl}`} {...parcel} />
            ))}
          </Panel>
        ))}
      </ul>
    </Section>
  );
}

/** Whose package it is and where to look for it. */
function Tracking({ trackingNumber, trackingUrl, carrier }: TrackingView) {
  const t = useTranslations("orderPage");
  if (!trackingNumber && !trackingUrl) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 edge-t border-line bg-sunken/60 px-4 py-2.5 text-sm sm:px-6 print:px-0">
      <p className="min-w-0">
        {carrier ? (
          <>
            <bdi>{carrier}</bdi>{" "}
          </>
        ) : null}
        {trackingNumber ? (
          <>
            <span className={carrier ? "sr-only" : "text-muted"}>{t("trackingNumber")} </span>
            <bdi className="tabular [letter-spacing:.025em] wrap-anywhere">{trackingNumber}</bdi>
          </>
        ) : null}
      </p>
      {trackingUrl ? (
        <a
          href={trackingUrl}
          rel="noreferrer"
          className={`inline-flex min-h-8 items-center font-medium text-accent print:hidden ${linkStyles}`}
        >
          <span>
            {t("track")}
            {trackingNumber ? (
              <span className="sr-only">
                {" "}
                <bdi>{trackingNumber}</bdi>
              </span>
            ) : null}
          </span>
        </a>
      ) : null}
    </div>
  );
}
