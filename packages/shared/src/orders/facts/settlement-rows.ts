import type { OrderFacts } from "./derive-facts";
import { hasOpenReturn } from "./returns";

export interface SettlementRow {
  readonly key: SettlementKey;
  /** Minor units; negative where it makes the next row smaller. */
  readonly minor: bigint;
}

export type SettlementKey =
  | "paid"
  | "refunded"
  | "store_credit"
  | "authorized"
  | "reserved"
  | "returning"
  | "return_shipping"
  | "due"
  | "due_after_return"
  | "due_for_exchange"
  | "owed"
  | "owed_after_return"
  | "owed_for_exchange";

type Source = Pick<OrderFacts, "order" | "settlement" | "returns" | "afterSales">;

/** What happened to the total, in the order in which it is read: what moved, then what will. Rows of nothing are left out, and all of them without a total. */
export function settlementRows({ order, settlement, returns, afterSales }: Source): SettlementRow[] {
  const { paid, refunded, storeCredit, reserved, returning, returnShipping, due, owed, owedNow, wasCharged } =
    settlement;
  const isExchanging = afterSales.some(
    ({ kind, stage }) => kind === "exchange" && stage !== "done" && stage !== "canceled",
  );
  const isReturning = hasOpenReturn(order.lines, returns);
  // A fee is taken off what is given back; where nothing is, it is part of what is due.
  const fee = owed > 0n || refunded > 0n ? -returnShipping : returnShipping;
  const rows: SettlementRow[] = [
    { key: "paid", minor: paid },
    { key: "refunded", minor: refunded },
    { key: "store_credit", minor: storeCredit },
    // Beside money that was taken, "not charged yet" would be read as if nothing had been.
    { key: wasCharged ? "reserved" : "authorized", minor: reserved },
    { key: "returning", minor: returning },
    { key: "return_shipping", minor: fee },
    { key: isExchanging ? "due_for_exchange" : isReturning ? "due_after_return" : "due", minor: due },
    ...(isExchanging
      ? [{ key: "owed_for_exchange" as const, minor: owed }]
      : [
          { key: "owed" as const, minor: owedNow },
          { key: "owed_after_return" as const, minor: owed - owedNow },
        ]),
  ];
  return order.totals ? rows.filter(({ minor }) => minor !== 0n) : [];
}
