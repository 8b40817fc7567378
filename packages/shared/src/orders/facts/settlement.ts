import { currencyDigits, toMinor } from "../../format/money";
import { exact, sum } from "./apportion";
import { clamp, covers, greater, lesser, minorOf } from "./money";
import type { FulfilmentStatus, Order, OrderTotals } from "./order";

/** What happened to an order's money, all in whole minor units of its currency and none of it negative. */
export interface Settlement {
  readonly paid: bigint;
  readonly refunded: bigint;
  /** Authorized and not captured, up to what the order still costs: neither paid nor due. */
  readonly reserved: bigint;
  /** What the shopper still has to pay. */
  readonly due: bigint;
  /** What the shop still has to give back, also for what is on its way back. */
  readonly owed: bigint;
  /** What of `owed` waits for nothing that is still on its way back. */
  readonly owedNow: bigint;
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
  const held = isCanceled ? 0n : minorOf(evidence?.reserved ?? null, digits);
  // A hold of more than the order still costs is one that nobody called off; it is no part of the shopper's sum.
  const reserved = totals ? upTo(clamp(held), clamp(costOf(totals, { paid, refunded }, digits))) : clamp(held);
  // A canceled order leaves nothing to pay, though Medusa goes on counting its total as outstanding.
  const open = isCanceled || !totals ? NOTHING_OPEN : openOf(order, totals, { paid, refunded, reserved, unexplained });
  const isBeingReturned = !isCanceled && hasUnitsOnTheirWayBack(order);
  const settlement: Settlement = {
    paid: minorOf(paid, digits),
    refunded: minorOf(refunded, digits),
    reserved,
    ...open,
    returning: isBeingReturned ? minorOf(totals?.returning ?? null, digits) : 0n,
    returnShipping: isCanceled ? 0n : minorOf(totals?.returnShipping ?? null, digits),
    storeCredit: minorOf(totals?.storeCredit ?? null, digits),
    // Books of an imported order that know no payment are no proof that there was none.
    isKnown: evidence !== null || paid > 0 || (totals?.paid === 0 && totals.total === 0),
    wasCharged: evidence?.wasCaptured === true || paid > 0 || refunded > 0,
  };
  return totals ? inEvenRows(settlement, totals, digits) : settlement;
}

/** What the rounding of a total, of what comes back, of its fee and of their sum can come to. */
const MOST_ROUNDING = 2n;

/**
 * What is given back is rounded once, as Medusa's own difference is; what it is made up of gives way to it, as in the quote of a
 * return, so that a shopper who adds it up comes to the same.
 */
function inEvenRows(settlement: Settlement, totals: OrderTotals, digits: number): Settlement {
  const { paid, refunded, storeCredit, returning, returnShipping, owed } = settlement;
  const cost = toMinor(totals.total, digits) - toMinor(totals.refundCredits, digits);
  const over = paid - refunded - storeCredit - cost + returning - returnShipping - owed;
  if (owed === 0n || greater(over, -over) > MOST_ROUNDING) return settlement;
  if (returnShipping > 0n) return { ...settlement, returnShipping: returnShipping + over };
  return returning > 0n ? { ...settlement, returning: returning - over } : settlement;
}

function hasUnitsOnTheirWayBack({ lines }: Order): boolean {
  return lines.some(({ progress }) => progress.returnRequested > 0);
}

type Open = Pick<Settlement, "due" | "owed" | "owedNow">;

const NOTHING_OPEN: Open = { due: 0n, owed: 0n, owedNow: 0n };

/** @returns what an order costs, in minor units, beyond what was paid and kept; what is on its way back is not taken off yet */
function costOf(totals: OrderTotals, { paid, refunded }: Pick<Moved, "paid" | "refunded">, digits: number): bigint {
  const { total, returnShipping, storeCredit, refundCredits } = totals;
  const charged = sum([total, returnShipping, storeCredit, -refundCredits]);
  // A refund that the books do not know was given without taking anything off the sum: it makes no debt. Neither
  // does more than was ever paid: that is a gift, or a mistake in the books.
  const givenBack = Math.min(refunded, totals.refunded ?? 0, paid);
  return toMinor(charged.minus(exact(paid)).plus(exact(givenBack)), digits);
}

/** @returns `held`, or `cost` where the hold is larger by more than rounding explains; never negative */
function upTo(held: bigint, cost: bigint): bigint {
  return greater(covers(cost, held) ? held : cost, 0n);
}

interface Moved {
  /** These two in major units: what is open is rounded once, not each part of it. */
  readonly paid: number;
  readonly refunded: number;
  readonly reserved: bigint;
  readonly unexplained: bigint;
}

function openOf(order: Order, totals: OrderTotals, moved: Moved): Open {
  if (order.evidence === null || totals.returning === null) return toldOpen(order, totals, moved);
  const { paid, refunded, reserved, unexplained } = moved;
  const digits = currencyDigits(order.currency);
  const { total, returnShipping, storeCredit, refundCredits } = totals;
  const charged = sum([total, returnShipping, storeCredit, -refundCredits]);
  const toPay = costOf({ ...totals, total: sum([total, -totals.returning]).toNumber() }, { paid, refunded }, digits);
  const toGiveBack = (returning: number) =>
    toMinor(exact(paid).minus(exact(refunded)).minus(charged).plus(exact(returning)), digits);
  const due = greater(clamp(lesser(clamp(toPay), clamp(toPay - unexplained)) - reserved), 0n);
  const owedOf = (amount: bigint) =>
    capped(lesser(clamp(amount), clamp(amount + unexplained)), minorOf(paid, digits) - minorOf(refunded, digits));
  const owed = owedOf(toGiveBack(totals.returning));
  return {
    due: isMadeGoodUntold(order) ? 0n : due,
    owed,
    owedNow: lesser(owedOf(toGiveBack(0)), owed),
  };
}

/** Where nothing proves anything, what the backend itself says; where that knows no payment, the order was paid elsewhere. */
function toldOpen(order: Order, totals: OrderTotals, { paid, refunded, reserved }: Moved): Open {
  if (totals.outstanding === null || isPaidElsewhere(order, paid)) return NOTHING_OPEN;
  const digits = currencyDigits(order.currency);
  const told = clamp(minorOf(totals.outstanding, digits));
  const kept = minorOf(paid, digits) - minorOf(refunded, digits);
  const owed = totals.paid === null && order.evidence === null ? greater(-told, 0n) : capped(-told, kept);
  return {
    due: isMadeGoodUntold(order) ? 0n : greater(clamp(told - reserved), 0n),
    owed,
    // What comes back may be worth all of it.
    owedNow: hasUnitsOnTheirWayBack(order) ? 0n : owed,
  };
}

/** A closed order without a single payment was paid elsewhere, as one was that was sent and whose books know no payment. */
function isPaidElsewhere(order: Order, paid: number): boolean {
  if (order.evidence !== null) return false;
  const isClosed = order.status === "completed" || order.status === "archived";
  return isClosed || (paid === 0 && wasSent(order));
}

function wasSent({ lines, fulfilments, fulfilment }: Order): boolean {
  return (
    SENT[fulfilment] === true ||
    lines.some(({ progress }) => progress.shipped > 0 || progress.delivered > 0) ||
    fulfilments.some(
      ({ shippedAt, deliveredAt, canceledAt }) => canceledAt === null && (shippedAt !== null || deliveredAt !== null),
    )
  );
}

const SENT: Partial<Record<FulfilmentStatus, true>> = {
  partially_shipped: true,
  shipped: true,
  partially_delivered: true,
  delivered: true,
  partially_returned: true,
  returned: true,
};

/** Units made good by the shop, and nobody says how: what was added in their place may be at no charge, whatever Medusa wants for it. */
function isMadeGoodUntold({ lines, rmaClaims }: Order): boolean {
  return rmaClaims.length === 0 && lines.some(({ progress }) => progress.writtenOff > 0);
}

/** @returns `amount`, neither negative nor more than `most` */
function capped(amount: bigint, most: bigint): bigint {
  return greater(lesser(amount, most), 0n);
}
