import { MathBN } from "@medusajs/framework/utils";

/** A number as Medusa holds quantities: a line may be sold by the half metre. */
export type Quantity = Parameters<typeof MathBN.gt>[0];

/** What became of a line's units, as Medusa's `detail` counts them. */
export interface LineUnits {
  readonly id: string;
  readonly fulfilled: Quantity;
  readonly returnRequested: Quantity;
  readonly returnReceived: Quantity;
  readonly returnDismissed: Quantity;
}

/** A line that somebody wants to send back units of. */
export interface AskedLine {
  readonly id: string;
  readonly quantity: Quantity;
}

/**
 * Why units cannot go back, by this rule: a unit goes back once, after it was packed. So of each line at most
 * `fulfilled − requested − received − dismissed`, whole units or all that is left of it. Medusa 2.21 forgets the units that have come back.
 * @param lines all lines of the order
 * @param asked a line may stand here more than once
 * @returns a sentence for whoever asked by Medusa's API; `null` where nothing is in the way
 */
export function obstacleToReturn(lines: readonly LineUnits[], asked: readonly AskedLine[]): string | null {
  if (asked.length === 0) return "A return needs at least one item.";
  for (const id of new Set(asked.map((item) => item.id))) {
    // A broken order has a line twice (two changes of before this lock): no count of it is true.
    const [line, ...others] = lines.filter((candidate) => candidate.id === id);
    if (!line || others.length > 0) return `Item ${id} is not part of this order.`;
    const left = unitsLeft(line);
    const wanted = MathBN.sum(...asked.filter((item) => item.id === id).map(({ quantity }) => quantity));
    if (MathBN.lte(wanted, 0)) return `Item ${id}: the quantity has to be above 0.`;
    if (MathBN.gt(wanted, left)) return `Item ${id}: ${left} can be returned, not ${wanted}.`;
    if (!wanted.isInteger() && !MathBN.eq(wanted, left)) return `Item ${id}: only whole units can be returned.`;
  }
  return null;
}

/** How many units of a line may still go back, never below 0. */
function unitsLeft({ fulfilled, returnRequested, returnReceived, returnDismissed }: LineUnits) {
  const left = MathBN.sub(fulfilled, returnRequested, returnReceived, returnDismissed);
  return MathBN.max(left, 0);
}
