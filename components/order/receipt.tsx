import type { OrderView } from "@order-pages/shared/orders/view/order-view";
import { settlementBeside } from "@order-pages/shared/orders/view/receipt";
import { Section } from "@/components/ui/section";
import { useTranslations } from "@/lib/i18n/server";
import { OrderTotals } from "./order-totals";
import { Payments } from "./payments";

/** The order's money on one slip: its sum and how it was paid. */
export function Receipt({ totals, payments }: Pick<OrderView, "totals" | "payments">) {
  const t = useTranslations("orderPage");
  if (!totals && payments.length === 0) return null;
  return (
    <div className="slip-shadow print:w-1/2 print:shrink-0">
      <Section id="summary" title={t("summary")} className="slip">
        <div className="mt-5">
          {totals ? <OrderTotals totals={totals} settlement={settlementBeside({ totals, payments })} /> : null}
        </div>
        {payments.length > 0 ? (
          <div className={totals ? "mt-5 edge-t [border-style:dashed] border-line-strong pt-5" : undefined}>
            <Payments payments={payments} />
          </div>
        ) : null}
      </Section>
    </div>
  );
}
