import type { ShownReturn } from "@order-pages/shared/orders/facts/asked-returns";
import { Amount } from "@/components/ui/amount";
import { Row } from "@/components/ui/definitions";
import { useTranslations } from "@/lib/i18n/server";

interface QuoteRowsProps {
  readonly quote: NonNullable<ShownReturn["quote"]>;
  readonly money: (amount: number) => string;
}

/** What is given back: the goods, less the way back, and when. */
export function QuoteRows({ quote: { goods, fee, total, refund }, money }: QuoteRowsProps) {
  const t = useTranslations("return");
  return (
    <div className="mt-4 edge-t border-line pt-4">
      <dl className="stack-1">
        <Row name={t("goods")}>
          <Amount>{money(goods)}</Amount>
        </Row>
        {fee > 0 ? (
          <Row name={t("fee")}>
            <Amount>{money(-fee)}</Amount>
          </Row>
        ) : null}
        <Row name={t("estimate")} className="text-lg font-medium">
          <Amount>{money(total)}</Amount>
        </Row>
      </dl>
      <p className="mt-2 text-sm text-muted">{t("estimateHint")}</p>
      {refund < total ? <p className="mt-1 text-sm text-muted">{t("held", { amount: money(refund) })}</p> : null}
    </div>
  );
}
