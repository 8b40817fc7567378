import type { LineItem } from "./order";

/** Where a unit is, and only there: a delivered one is no longer counted as shipped. */
export const UNIT_STATES = [
  "waiting",
  "packed",
  "ready_for_pickup",
  "shipped",
  "delivered",
  "picked_up",
  "return_requested",
  "returned",
  "written_off",
] as const;
export type UnitState = (typeof UNIT_STATES)[number];

export interface UnitCount {
  readonly state: UnitState;
  readonly quantity: number;
}

/**
 * Medusa counts every unit that has come at least that far; this takes the later states out of the earlier ones.
 * @param isPickup whether packed units wait for the shopper and delivered ones were handed over
 */
export function countUnits({ quantity, requiresShipping, progress }: LineItem, isPickup: boolean): UnitCount[] {
  const returned = capped(progress.returned, quantity);
  const returnRequested = capped(progress.returnRequested, quantity - returned);
  // A unit that the shop makes good and wants back is counted as both; where it is going says more.
  const writtenOff = capped(progress.writtenOff - returnRequested, quantity - returned - returnRequested);
  let counted = returned + returnRequested;
  const upTo = (reached: number): number => {
    const units = capped(reached, quantity) - counted;
    if (units <= 0) return 0;
    counted += units;
    return units;
  };
  const [delivered, shipped, packed, waiting] = withoutLost(
    [upTo(progress.delivered), upTo(progress.shipped), upTo(progress.fulfilled), upTo(quantity)],
    writtenOff,
  );
  const units: Record<UnitState, number> = {
    // What is not sent waits for nothing and is packed by nobody.
    waiting: requiresShipping ? waiting : 0,
    packed: requiresShipping && !isPickup ? packed : 0,
    ready_for_pickup: requiresShipping && isPickup ? packed + shipped : 0,
    shipped: requiresShipping && !isPickup ? shipped : 0,
    delivered: requiresShipping && !isPickup ? delivered : 0,
    picked_up: requiresShipping && isPickup ? delivered : 0,
    return_requested: returnRequested,
    returned,
    written_off: writtenOff,
  };
  return UNIT_STATES.map((state) => ({ state, quantity: units[state] })).filter((unit) => unit.quantity > 0);
}

export type TravelKey = "fulfilled" | "shipped" | "delivered";

/** How far the units of a line have come, each counted at every place that it has passed. */
export interface Travel {
  readonly reached: Readonly<Record<TravelKey, number>>;
  /** The same without those that were lost. */
  readonly kept: Readonly<Record<TravelKey, number>>;
  /** Made good by the shop before they had arrived. */
  readonly lost: number;
  /** All that were not lost. */
  readonly awaited: number;
}

/** Whoever marks a unit as delivered, or takes it back, need not have marked it as shipped; it was all the same. */
export function travelOf({ quantity, progress }: LineItem): Travel {
  const delivered = capped(Math.max(progress.delivered, progress.returned), quantity);
  const shipped = capped(Math.max(progress.shipped, delivered), quantity);
  const fulfilled = capped(Math.max(progress.fulfilled, shipped), quantity);
  const lost = capped(progress.writtenOff - progress.returnRequested, quantity - delivered);
  const lostOnTheWay = Math.min(lost, shipped - delivered);
  const lostPacked = Math.min(lost - lostOnTheWay, fulfilled - shipped);
  return {
    reached: { fulfilled, shipped, delivered },
    kept: { fulfilled: fulfilled - lostOnTheWay - lostPacked, shipped: shipped - lostOnTheWay, delivered },
    lost,
    awaited: quantity - lost,
  };
}

type Places = readonly [delivered: number, shipped: number, packed: number, waiting: number];

/** What the shop makes good was lost on its way, or else had arrived broken; only then had it never left. */
function withoutLost([delivered, shipped, packed, waiting]: Places, lost: number): Places {
  let left = lost;
  const rest = (units: number): number => {
    const taken = Math.min(units, left);
    left -= taken;
    return units - taken;
  };
  const onTheWay = rest(shipped);
  return [rest(delivered), onTheWay, rest(packed), rest(waiting)];
}

/**
 * @param isPickedUp whether the units of a line wait for the shopper, see {@link countUnits}
 * @param isCanceled a canceled order tells of no units
 * @returns for each line how many of its units are where; empty lists where all units of the order stand alike, since the
 * headline then says it all
 */
export function unitsByState(
  lines: readonly LineItem[],
  isPickedUp: (line: LineItem) => boolean,
  isCanceled: boolean,
): UnitCount[][] {
  const counts = lines.map((line) => countUnits(line, isPickedUp(line)));
  const states = new Set(counts.flat().map(({ state }) => state));
  return states.size > 1 && !isCanceled ? counts : counts.map(() => []);
}

/** @returns `quantity`, neither negative nor more than `most` */
function capped(quantity: number, most: number): number {
  return Math.min(Math.max(quantity, 0), Math.max(most, 0));
}
