import type { AfterSaleView } from "@order-pages/shared/orders/view/order-view";
import { Card } from "@/components/ui/card";
import { Definition } from "@/components/ui/definitions";
import { ReturnIcon } from "@/components/ui/icons";
import { Section } from "@/components/ui/section";
import { TextLines } from "@/components/ui/text-lines";
import { Time } from "@/components/ui/time";
import { TONES } from "@/components/ui/tone";
import { useTranslations } from "@/lib/i18n/server";

/** What is exchanged or replaced: what goes back, and what comes. */
export function AfterSales({ afterSales }: { readonly afterSales: readonly AfterSaleView[] }) {
  const t = useTranslations("orderPage");
  if (afterSales.length === 0) return null;
  return (
    <Section id="after-sales" title={t("afterSales")}>
      <ul className="mt-4 space-y-4">
        {afterSales.map(({ id, title, tone, at, returning, getting, note }) => (
          <Card as="li" key={id} className="flex gap-4">
            <span className={`grid size-9 shrink-0 place-items-center rounded-full print:hidden ${TONES[tone].styles}`}>
              <ReturnIcon />
            </span>
            <div className="min-w-0 flex-1">
              <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-4">
                <h3 className="font-medium">{title}</h3>
                {at ? <Time at={at} className="text-sm text-muted" /> : null}
              </div>
              <dl className="mt-2 grid gap-4 empty:hidden sm:grid-cols-2">
                {returning.length > 0 ? (
                  <Definition name={t("returning")}>
                    <TextLines lines={returning} className="space-y-1" />
                  </Definition>
                ) : null}
                {getting.length > 0 ? (
                  <Definition name={t("getting")}>
                    <TextLines lines={getting} className="space-y-1" />
                  </Definition>
                ) : null}
              </dl>
              {note ? <p className="mt-3 text-muted">{note}</p> : null}
            </div>
          </Card>
        ))}
      </ul>
    </Section>
  );
}
