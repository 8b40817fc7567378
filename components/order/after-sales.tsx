import type { AfterSaleView } from "@order-pages/shared/orders/view/order-view";
import { Definition } from "@/components/ui/definitions";
import { Section } from "@/components/ui/section";
import { TextLines } from "@/components/ui/text-lines";
import { useTranslations } from "@/lib/i18n/server";
import { AfterSaleCard } from "./after-sale-card";

/** What is exchanged or replaced: what goes back, and what comes. */
export function AfterSales({ afterSales }: { readonly afterSales: readonly AfterSaleView[] }) {
  const t = useTranslations("orderPage");
  if (afterSales.length === 0) return null;
  return (
    <Section id="after-sales" title={t("afterSales")}>
      <ul className="mt-4 stack-4">
        {afterSales.map(({ id, title, tone, at, returning, getting, note }) => (
          <AfterSaleCard key={id} title={title} tone={tone} at={at}>
            <dl className="mt-2 grid gap-4 empty:hidden sm:grid-cols-2">
              {returning.length > 0 ? (
                <Definition name={t("returning")}>
                  <TextLines lines={returning} className="stack-1" />
                </Definition>
              ) : null}
              {getting.length > 0 ? (
                <Definition name={t("getting")}>
                  <TextLines lines={getting} className="stack-1" />
                </Definition>
              ) : null}
            </dl>
            {note ? <p className="mt-3 text-muted">{note}</p> : null}
          </AfterSaleCard>
        ))}
      </ul>
    </Section>
  );
}
