import type { OrderView, PaymentView, TotalsRow } from "./order-view";

/**
 * What a receipt says of the sum below it. Where all that happened to it is one payment, told beside it, that says it: the same
 * money stands there once.
 */
export function settlementBeside({ totals, payments }: Pick<OrderView, "totals" | "payments">): readonly TotalsRow[] {
  const settlement = totals?.settlement ?? [];
  return settlement.length === 1 && isTheSame(settlement[0], payments) ? [] : settlement;
}

function isTheSame(row: TotalsRow | undefined, payments: readonly PaymentView[]): boolean {
  const [payment, ...more] = payments;
  return more.length === 0 && payment?.status !== null && payment?.amount === row?.amount;
}
