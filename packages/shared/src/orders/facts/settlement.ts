import { currencyDigits, toMinor } from "../../format/money";
import { exact, sum } from "./apportion";
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
  const paid = Math.max(evidence?.captured ?? 0, totals?.paid ?? 0);
  const refunded = Math.max(evidence?.refunded ?? 0, totals?.refunded ?? 0);
  const isCanceled = order.status === "canceled";
  const reserved = isCanceled ? 0n : minorOf(evidence?.reserved ?? null, digits);
  // A cancelled order leaves nothing to pay, though Medusa goes on counting its total as outstanding.
  const open = isCanceled || !totals ? NOTHING_OPEN : openOf(order, totals, { paid, refunded, reserved, unexplained });
  const isBeingReturned = !isCanceled && hasUnitsOnTheirWayBack(order);
  return {
    paid: minorOf(paid, digits),
    refunded: minorOf(refunded, digits),
    reserved: clamp(reserved),
    ...open,
    returning: isBeingReturned ? minorOf(totals?.returning ?? null, digits) : 0n,
    returnShipping: isCanceled ? 0n : minorOf(totals?.returnShipping ?? null, digits),
    storeCredit: minorOf(totals?.storeCredit ?? null, digits),
    isKnown: evidence !== null || totals?.paid != null,
    wasCharged: evidence?.wasCaptured === true || paid > 0 || refunded > 0,
  };
}

function hasUnitsOnTheirWayBack({ lines }: Order): boolean {
  return lines.some(({ progress }) => progress.returnRequested > 0);
}

type Open = Pick<Settlement, "due" | "owed">;

const NOTHING_OPEN: Open = { due: 0n, owed: 0n };

interface Moved {
  /** These two in major units: what is open is rounded once, not each part of it. */
  readonly paid: number;
  readonly refunded: number;
  readonly reserved: bigint;
  readonly unexplained: bigint;
}

function openOf(order: Order, totals: OrderTotals, moved: Moved): Open {
  if (order.evidence === null || totals.returning === null) return toldOpen(order, totals, moved.reserved);
  const { paid, refunded, reserved, unexplained } = moved;
  const { total, returnShipping, storeCredit, refundCredits, returning } = totals;
  const charged = sum([total, returnShipping, storeCredit, -refundCredits, -returning]);
  const open = (givenBack: number) =>
    toMinor(charged.minus(exact(paid)).plus(exact(givenBack)), currencyDigits(order.currency));
  // A refund that the books do not know was given without taking anything off the sum: it makes no debt.
  const toPay = open(Math.min(refunded, totals.refunded ?? 0));
  const toGiveBack = -open(refunded);
  return {
    due: greater(clamp(lesser(clamp(toPay), clamp(toPay - unexplained)) - reserved), 0n),
    owed: greater(lesser(clamp(toGiveBack), clamp(toGiveBack + unexplained)), 0n),
  };
}

/** Where nothing proves anything, what the backend itself says; a closed order without a single payment was paid elsewhere. */
function toldOpen(order: Order, totals: OrderTotals, reserved: bigint): Open {
  const isClosed = order.status === "completed" || order.status === "archived";
  if (totals.outstanding === null || (order.evidence === null && isClosed)) return NOTHING_OPEN;
  const told = clamp(minorOf(totals.outstanding, currencyDigits(order.currency)));
  return { due: greater(clamp(told - reserved), 0n), owed: greater(-told, 0n) };
}
