import type { Tone, TotalsRow, TotalsView } from "@order-pages/shared/orders/view/order-view";
import { Amount } from "@/components/ui/amount";
import { Row } from "@/components/ui/definitions";
import { TextLines } from "@/components/ui/text-lines";
import { useTranslations } from "@/lib/i18n/server";

const COLOURS: Record<Tone, string> = {
  neutral: "",
  progress: "text-accent",
  success: "text-success",
  warning: "text-warning",
  danger: "text-danger",
};

interface OrderTotalsProps {
  readonly totals: TotalsView;
  readonly settlement: readonly TotalsRow[];
}

/** The sum, row by row, and what has happened to it since. */
export function OrderTotals({ totals, settlement }: OrderTotalsProps) {
  const t = useTranslations("orderPage");
  return (
    <>
      <dl className="stack-2">
        {totals.rows.map((row) => (
          <MoneyRow key={row.key} row={row} />
        ))}
        <Row name={t("total")} className="mt-4 edge-t border-line pt-4 text-lg">
          <Amount className="font-display text-2xl/tight">{totals.total}</Amount>
        </Row>
      </dl>
      {totals.notes.length > 0 ? <TextLines lines={totals.notes} className="mt-1 text-end text-sm text-muted" /> : null}
      {settlement.length > 0 ? (
        <dl className="mt-4 stack-2 edge-t border-line pt-4">
          {settlement.map((row) => (
            <MoneyRow key={row.key} row={row} />
          ))}
        </dl>
      ) : null}
    </>
  );
}

function MoneyRow({ row }: { readonly row: TotalsRow }) {
  return (
    <Row name={row.label} className={COLOURS[row.tone ?? "neutral"]}>
      <Amount>{row.amount}</Amount>
    </Row>
  );
}
