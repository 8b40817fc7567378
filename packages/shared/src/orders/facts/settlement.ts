import { currencyDigits } from "../../format/money";
import { clamp, greater, lesser, minorOf } from "./money";
import type { Order, OrderTotals } from "./order";

/** What happened to an order's money, all in whole minor units of its currency and none of it negative. */
export interface Settlement {
  readonly paid: bigint;
  readonly refunded: bigint;
  /** Authorised and not captured: neither paid nor due. */
  readonly reserved: bigint;
  /** What the shopper still has to pay. */
  readonly due: bigint;
  /** What the shop still has to give back, also for what is on its way back. */
  readonly owed: bigint;
  /** What is on its way back is worth. */
  readonly returning: bigint;
  readonly returnShipping: bigint;
  readonly storeCredit: bigint;
  /** Whether the backend says anything about payments: without, nothing may be said about what was or was not charged. */
  readonly isKnown: boolean;
  /** Something was taken from the shopper, however little and whatever became of it. */
  readonly wasCharged: boolean;
}

/**
 * Settles an order by what its payments prove, never by the backend's word for it.
 * @param unexplained minor units of the total that its own parts do not account for: what rests on them is neither due nor owed
 */
export function settle(order: Order, unexplained: bigint): Settlement {
  const { totals, evidence } = order;
  const digits = currencyDigits(order.currency);
  // Payments and the backend's books may each miss a movement that the other has; none of them invents one.
  const paid = greater(minorOf(evidence?.captured ?? null, digits), minorOf(totals?.paid ?? null, digits));
  const refunded = greater(minorOf(evidence?.refunded ?? null, digits), minorOf(totals?.refunded ?? null, digits));
  const isCanceled = order.status === "canceled";
  const reserved = isCanceled ? 0n : minorOf(evidence?.reserved ?? null, digits);
  // A cancelled order leaves nothing to pay, though Medusa goes on counting its total as outstanding.
  const open = isCanceled || !totals ? NOTHING_OPEN : openOf(order, totals, { paid, refunded, reserved, unexplained });
  const isBeingReturned = !isCanceled && hasUnitsOnTheirWayBack(order);
  return {
    paid,
    refunded,
    reserved: clamp(reserved),
    ...open,
    returning: isBeingReturned ? minorOf(totals?.returning ?? null, digits) : 0n,
    returnShipping: isCanceled ? 0n : minorOf(totals?.returnShipping ?? null, digits),
    storeCredit: minorOf(totals?.storeCredit ?? null, digits),
    isKnown: evidence !== null || totals?.paid != null,
    wasCharged: evidence?.wasCaptured === true || paid > 0n || refunded > 0n,
  };
}

function hasUnitsOnTheirWayBack({ lines }: Order): boolean {
  return lines.some(({ progress }) => progress.returnRequested > 0);
}

type Open = Pick<Settlement, "due" | "owed">;

const NOTHING_OPEN: Open = { due: 0n, owed: 0n };

interface Moved extends Pick<Settlement, "paid" | "refunded" | "reserved"> {
  readonly unexplained: bigint;
}

function openOf(order: Order, totals: OrderTotals, moved: Moved): Open {
  const digits = currencyDigits(order.currency);
  if (order.evidence === null || totals.returning === null) return toldOpen(order, totals, moved.reserved);
  const { paid, refunded, reserved, unexplained } = moved;
  const charged =
    minorOf(totals.total, digits) +
    minorOf(totals.returnShipping, digits) +
    minorOf(totals.storeCredit, digits) -
    minorOf(totals.refundCredits, digits) -
    minorOf(totals.returning, digits);
  // A refund that the books do not know was given without taking anything off the sum: it makes no debt.
  const booked = lesser(refunded, minorOf(totals.refunded, digits));
  const due = (sum: bigint) => greater(clamp(sum - paid + booked) - reserved, 0n);
  const owed = (sum: bigint) => greater(-clamp(sum - paid + refunded), 0n);
  return {
    due: clamp(lesser(due(charged), due(charged - unexplained))),
    owed: lesser(owed(charged), owed(charged - unexplained)),
  };
}

/** Where nothing proves anything, what the backend itself says; a closed order without a single payment was paid elsewhere. */
function toldOpen(order: Order, totals: OrderTotals, reserved: bigint): Open {
  const isClosed = order.status === "completed" || order.status === "archived";
  if (totals.outstanding === null || (order.evidence === null && isClosed)) return NOTHING_OPEN;
  const told = clamp(minorOf(totals.outstanding, currencyDigits(order.currency)));
  return { due: greater(clamp(told - reserved), 0n), owed: greater(-told, 0n) };
}
