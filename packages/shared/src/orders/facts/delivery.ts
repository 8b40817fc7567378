import { type Travel, type TravelKey, travelOf } from "./line-progress";
import type { FulfilmentStatus, LineItem, Order } from "./order";

/** How an order gets to the shopper: sent, fetched, or not at all. */
export type Way = "shipping" | "pickup" | "digital";

/** How many of the units that have to be sent have come that far. */
export type Reached = "none" | "some" | "all";

/** How far the units are; `null` where nobody says. */
export interface Delivery {
  readonly way: Way;
  readonly packed: Reached;
  readonly shipped: Reached;
  readonly delivered: Reached;
  readonly isKnown: boolean;
  /** Units are still to come as far as the shop tells; not known, they are not waited for. */
  readonly isAwaited: boolean;
  /** Units were lost before they arrived, and nothing comes in their place. */
  readonly isMissing: boolean;
  /** The backend says that somebody has to look at it. */
  readonly needsAction: boolean;
}

/**
 * @param later lines that came into the order after it was placed, by an exchange or as replacements: its own way does not wait
 * for them
 */
export function deliveryOf(order: Order, later: ReadonlySet<string>): Delivery {
  const way = wayOf(order);
  const needsAction = order.fulfilment === "requires_action";
  const last = order.tellsDeliveries ? "delivered" : "shipped";
  const sent = order.lines.filter(({ id, requiresShipping }) => requiresShipping && !later.has(id));
  const units = sent.map(travelOf);
  const told = hasCounts(order.lines) ? reachedByUnits(units) : reachedByWord(order.fulfilment);
  const hasMore = hasCounts(order.lines)
    ? units.some(({ kept, awaited }) => kept[last] < awaited)
    : told[last] !== "all" && (units.length === 0 || units.some(({ awaited }) => awaited > 0));
  const isAwaited = told.isKnown && hasMore;
  return { way, needsAction, ...told, isAwaited, isMissing: isMissing(order, sent, isAwaited) };
}

/** Medusa's word counts what is never sent as missing, and new lines of an exchange; the lines' own counts do not. */
function hasCounts(lines: readonly LineItem[]): boolean {
  return lines.some(({ progress }) => progress.fulfilled > 0 || progress.shipped > 0 || progress.delivered > 0);
}

/** What came later by an exchange or a replacement does not change the way of what was ordered. */
function wayOf({ lines, shippingMethods, fulfilments }: Order): Way {
  const own = shippingMethods.filter(({ afterSaleId }) => afterSaleId === null);
  if (own.length > 0 && own.every(({ kind }) => kind === "pickup")) return "pickup";
  const isSent = lines.length === 0 || lines.some(({ requiresShipping }) => requiresShipping);
  const isParcelled = fulfilments.some(({ requiresShipping, canceledAt }) => requiresShipping && canceledAt === null);
  return isSent || isParcelled ? "shipping" : "digital";
}

/** A lost unit counts as far as it had come, and need not come any further. */
function reached(lines: readonly Travel[], key: TravelKey): Reached {
  if (!lines.some(({ reached }) => reached[key] > 0)) return "none";
  return lines.every(({ kept, awaited }) => kept[key] >= awaited) ? "all" : "some";
}

/** Where replacements are not told, one may be among what is still awaited. */
function isMissing({ rmaClaims }: Order, sent: readonly LineItem[], isAwaited: boolean): boolean {
  const live = rmaClaims.filter(({ canceledAt }) => canceledAt === null);
  if (live.length === 0) return !isAwaited && sent.length > 0 && sent.every((line) => travelOf(line).awaited === 0);
  const replaced = live.filter(({ type }) => type === "replace").flatMap(({ claimed }) => claimed);
  return sent.some((line) => {
    const own = replaced.filter(({ lineId }) => lineId === line.id);
    return travelOf(line).lost > own.reduce((units, { quantity }) => units + quantity, 0);
  });
}

type Told = Pick<Delivery, "packed" | "shipped" | "delivered" | "isKnown">;

function reachedByUnits(units: readonly Travel[]): Told {
  return {
    isKnown: true,
    packed: reached(units, "fulfilled"),
    shipped: reached(units, "shipped"),
    delivered: reached(units, "delivered"),
  };
}

function reachedByWord(word: FulfilmentStatus): Told {
  const told = REACHED[word];
  const [packed, shipped, delivered] = told ?? (["none", "none", "none"] as const);
  return { packed, shipped, delivered, isKnown: told !== null };
}

const REACHED: Record<FulfilmentStatus, readonly [packed: Reached, shipped: Reached, delivered: Reached] | null> = {
  not_fulfilled: ["none", "none", "none"],
  partially_fulfilled: ["some", "none", "none"],
  fulfilled: ["all", "none", "none"],
  partially_shipped: ["some", "some", "none"],
  shipped: ["all", "all", "none"],
  partially_delivered: ["some", "some", "some"],
  delivered: ["all", "all", "all"],
  partially_returned: ["all", "all", "all"],
  returned: ["all", "all", "all"],
  // A parcel that was called back before it left; the order itself goes on.
  canceled: ["none", "none", "none"],
  requires_action: null,
  unknown: null,
};
