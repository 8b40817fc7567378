import type { LineItem, LineProgress, Order } from "./order";

/** Where a unit is, and only there: a delivered one is no longer counted as shipped. */
export const UNIT_STATES = ["waiting", "packed", "shipped", "delivered", "return_requested", "returned"] as const;
export type UnitState = (typeof UNIT_STATES)[number];

export interface UnitCount {
  readonly state: UnitState;
  readonly quantity: number;
}

/**
 * @returns for each line how many of its units are where; empty lists where all units of the order stand alike, since the
 * headline then says it all, and for a cancelled order
 */
export function unitsByState(order: Order): UnitCount[][] {
  const counts = order.lines.map(countUnits);
  const states = new Set(counts.flat().map(({ state }) => state));
  return states.size > 1 && order.status !== "canceled" ? counts : counts.map(() => []);
}

/** Medusa counts every unit that has come at least that far; this takes the later states out of the earlier ones. */
function countUnits({ quantity, requiresShipping, progress }: LineItem): UnitCount[] {
  const returned = within(progress.returned, quantity);
  const returnRequested = within(progress.returnRequested, quantity - returned);
  let counted = returned + returnRequested;
  const upTo = (reached: number): number => {
    const units = within(reached, quantity) - counted;
    if (units <= 0) return 0;
    counted += units;
    return units;
  };
  const delivered = upTo(progress.delivered);
  const shipped = upTo(progress.shipped);
  const packed = upTo(progress.fulfilled);
  const units: Record<UnitState, number> = {
    // What is not sent waits for nothing.
    waiting: requiresShipping ? upTo(quantity) : 0,
    packed,
    shipped,
    delivered,
    return_requested: returnRequested,
    returned,
  };
  return UNIT_STATES.map((state) => ({ state, quantity: units[state] })).filter((unit) => unit.quantity > 0);
}

function within(quantity: number, most: number): number {
  return Math.min(Math.max(quantity, 0), Math.max(most, 0));
}

/** Whether everything that has to be sent has come at least that far. */
export function haveAllCome(order: Order, key: keyof LineProgress): boolean {
  const sent = order.lines.filter(({ requiresShipping }) => requiresShipping);
  return sent.length > 0 && sent.every(({ quantity, progress }) => progress[key] >= quantity);
}
