import type { FulfilmentStatus, LineItem, LineProgress, Order } from "./order";

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
  if (!hasCounts(order.lines)) return { way, needsAction, ...reachedByWord(order.fulfilment) };
  const sent = order.lines.filter(({ id, requiresShipping }) => requiresShipping && !later.has(id));
  return {
    way,
    needsAction,
    isKnown: true,
    packed: reached(sent, "fulfilled"),
    shipped: reached(sent, "shipped"),
    delivered: reached(sent, "delivered"),
  };
}

/** Medusa's word counts what is never sent as missing, and new lines of an exchange; the lines' own counts do not. */
function hasCounts(lines: readonly LineItem[]): boolean {
  return lines.some(({ progress }) => progress.fulfilled > 0 || progress.shipped > 0 || progress.delivered > 0);
}

function wayOf({ lines, shippingMethods, fulfilments }: Order): Way {
  const isSent = lines.some(({ requiresShipping }) => requiresShipping);
  const isParcelled = fulfilments.some(({ requiresShipping }) => requiresShipping);
  if (lines.length > 0 && !isSent && shippingMethods.length === 0 && !isParcelled) return "digital";
  return shippingMethods.length > 0 && shippingMethods.every(({ kind }) => kind === "pickup") ? "pickup" : "shipping";
}

function reached(lines: readonly LineItem[], key: keyof LineProgress): Reached {
  // What the shop has made good elsewhere need not come any further.
  const awaited = lines.filter(({ quantity, progress }) => quantity > progress.writtenOff);
  const units = awaited.length > 0 ? awaited : lines;
  if (!units.some(({ progress }) => progress[key] > 0)) return "none";
  return units.every(({ quantity, progress }) => progress[key] >= quantity - progress.writtenOff) ? "all" : "some";
}

function reachedByWord(word: FulfilmentStatus): Omit<Delivery, "way" | "needsAction"> {
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
