import { covers } from "./money";
import type { Settlement } from "./settlement";

/** How much of what an order costs was paid, and how much of that given back: "none" also where nobody knows. */
export interface PaymentState {
  readonly paid: Share;
  readonly refunded: Share;
}

export type Share = "none" | "part" | "all";

/**
 * Medusa's own word says "refunded" of a payment of which a part was captured and a part of that refunded, so amounts decide.
 * @param total minor units; `null` where the backend gave none
 */
export function paymentStateOf(settlement: Settlement, total: bigint | null): PaymentState {
  const { paid, refunded, reserved, due, isKnown } = settlement;
  const isCovered = due === 0n && reserved === 0n;
  if (paid === 0n) return { paid: isKnown && isCovered && total === 0n ? "all" : "none", refunded: "none" };
  return {
    paid: isCovered ? "all" : "part",
    refunded: refunded === 0n ? "none" : isCovered && covers(refunded, paid) ? "all" : "part",
  };
}
