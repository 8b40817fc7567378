import { formatPercent } from "../../format/number";
import type { Order } from "../facts/order";
import { type SettlementRow, settle } from "../facts/settlement";
import type { RoundedSum, SumRow } from "../facts/totals";
import type { OrderContext } from "./context";
import { discountLabel } from "./lines";
import type { Tone, TotalsRow, TotalsView } from "./order-view";

export function totalsView(order: Order, sum: RoundedSum, context: OrderContext): TotalsView {
  const { words, minor } = context;
  return {
    rows: sum.rows.map((row, index) => sumRow(row, index, context)),
    total: minor(sum.total),
    notes: sum.includedTaxes.map((tax) =>
      words("totals.included", { amount: minor(tax.minor), tax: taxLabel(tax, context) }),
    ),
    settlement: settle(order).map((row) => settlementRow(row, context)),
  };
}

function sumRow(row: SumRow, index: number, context: OrderContext): TotalsRow {
  const free = row.kind === "shipping" && row.minor === 0n;
  return {
    key: `${row.kind}-${index}`,
    label: sumLabel(row, context),
    amount: free ? context.words("totals.free") : context.minor(row.minor),
    ...(row.kind === "discount" && { tone: "success" as const }),
  };
}

function sumLabel(row: SumRow, context: OrderContext): string {
  if (row.kind === "discount") return discountLabel(row.name, context);
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

function settlementRow({ key, minor }: SettlementRow, context: OrderContext): TotalsRow {
  return { key, label: context.words(`settlement.${key}`), amount: context.minor(minor), tone: SETTLEMENT_TONE[key] };
}

const SETTLEMENT_TONE: Record<SettlementRow["key"], Tone> = {
  paid: "success",
  refunded: "neutral",
  authorized: "neutral",
  due: "warning",
  due_after_return: "warning",
  owed: "neutral",
  owed_after_return: "neutral",
};
