import { currencyDigits, toMinor } from "../../format/money";
import { sum } from "./apportion";
import type { Order, Payment } from "./order";

/** What happened to the total, in minor units; each positive. */
export interface SettlementRow {
  readonly key: "paid" | "refunded" | "authorized" | "due" | "due_after_return" | "owed" | "owed_after_return";
  readonly minor: bigint;
}

/**
 * Only what is true: authorised money is not paid, and a cancelled order leaves nothing to pay (Medusa keeps counting its
 * total as outstanding).
 */
export function settle(order: Order): SettlementRow[] {
  const { totals } = order;
  if (!totals) return [];
  const paid = totals.paid ?? sum(order.payments.map(capturedAmount)).toNumber();
  const refunded = totals.refunded ?? sum(order.payments.map(refundedAmount)).toNumber();
  const canceled = order.status === "canceled";
  const open = canceled ? 0 : (totals.outstanding ?? 0);
  const isReturning = hasOpenReturn(order);
  const amounts: [SettlementRow["key"], number][] = [
    ["paid", paid],
    ["refunded", refunded],
    ["authorized", canceled ? 0 : authorizedAmount(order.payments)],
    [isReturning ? "due_after_return" : "due", open],
    [isReturning ? "owed_after_return" : "owed", -open],
  ];
  const digits = currencyDigits(order.currency);
  return amounts.map(([key, amount]) => ({ key, minor: toMinor(amount, digits) })).filter(({ minor }) => minor > 0n);
}

/** Whether something is on its way back, or the shopper has said that it will be. */
export function hasOpenReturn({ lines, returns }: Order): boolean {
  return (
    lines.some(({ progress }) => progress.returnRequested > 0) || returns.some(({ status }) => status === "requested")
  );
}

/** @returns what is authorised but not captured: neither paid nor due; major units */
export function authorizedAmount(payments: readonly Payment[]): number {
  const open = payments.filter(({ canceledAt }) => canceledAt === null);
  const amounts = open.map((payment) => Math.max(0, (payment.amount ?? 0) - capturedAmount(payment)));
  return sum(amounts).toNumber();
}

/** @returns what was charged, in major units */
export function capturedAmount({ captures }: Payment): number {
  return sum(captures.map(({ amount }) => amount)).toNumber();
}

/** @returns what was given back, in major units */
export function refundedAmount({ refunds }: Payment): number {
  return sum(refunds.map(({ amount }) => amount)).toNumber();
}
