import { formatPercent } from "../../format/number";
import type { OrderFacts } from "../facts/derive-facts";
import { type SettlementKey, settlementRows } from "../facts/settlement-rows";
import type { SumRow } from "../facts/totals";
import type { OrderContext } from "./context";
import { discountLabel } from "./lines";
import type { Tone, TotalsRow, TotalsView } from "./order-view";

/** @returns `null` without a total: then no sum is shown, rather than a wrong one */
export function totalsView(facts: OrderFacts, context: OrderContext): TotalsView | null {
  const { sum } = facts.rounded;
  if (!sum) return null;
  const { words, minor } = context;
  return {
    rows: sum.rows.map((row, index) => sumRow(row, index, context)),
    total: minor(sum.total),
    notes: sum.includedTaxes.map((tax) =>
      words("totals.included", { amount: minor(tax.minor), tax: taxLabel(tax, context) }),
    ),
    settlement: settlementRows(facts).map((row) => ({
      key: row.key,
      label: words(`settlement.${row.key}`),
      amount: minor(row.minor),
      tone: SETTLEMENT_TONE[row.key],
    })),
  };
}

function sumRow(row: SumRow, index: number, context: OrderContext): TotalsRow {
  const free = row.kind === "shipping" && row.minor === 0n;
  return {
    key: `${row.kind}-${index}`,
    label: sumLabel(row, context),
    amount: free ? context.words("totals.free") : context.minor(row.minor),
    ...(row.kind === "discount" && row.minor < 0n && { tone: "success" as const }),
  };
}

function sumLabel(row: SumRow, context: OrderContext): string {
  if (row.kind === "discount") return discountLabel(row.name, -row.minor, context);
  if (row.kind === "tax") return taxLabel(row, context);
  return context.words(`totals.${row.kind}`);
}

/** "VAT 19%", "VAT", "Tax 19%" or "Tax"; many shops write the rate into the name themselves. */
function taxLabel({ name, rate }: SumRow, { words, locale }: OrderContext): string {
  const label = name ?? words("totals.tax");
  return rate === null || /\d\s*%/.test(label)
    ? label
    : words("totals.taxRate", { name: label, rate: formatPercent(rate, locale) });
}

const SETTLEMENT_TONE: Record<SettlementKey, Tone> = {
  paid: "success",
  refunded: "neutral",
  store_credit: "neutral",
  authorized: "neutral",
  reserved: "neutral",
  returning: "neutral",
  return_shipping: "neutral",
  due: "warning",
  due_after_return: "warning",
  due_for_exchange: "warning",
  owed: "neutral",
  owed_after_return: "neutral",
  owed_for_exchange: "neutral",
};
