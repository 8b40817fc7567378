import type { AbilityFacts, AbilityLine, ShopperRequest } from "./ability-facts";

/**
 * Units that may go back: arrived, and neither on their way back, asked for, back, nor made good by the shop. Medusa writes off what it
 * dismisses and what the shop makes good, also where that comes back by a return of its own. Whole units only, never below 0.
 */
export function freeUnits(line: AbilityLine, facts: AbilityFacts): number {
  const claimed = atLeastNone(line.writtenOff - line.returnDismissed - line.claimReturn);
  const gone = line.returnRequested + line.returnReceived + line.returnDismissed + claimed;
  return Math.floor(
    atLeastNone(arrivedUnits(line, facts) - gone - withdrawnUnits(line, facts) - askedUnits(line, facts)),
  );
}

/** Units that have arrived; where the merchant counts days from the sending, those that were sent as well. */
export const arrivedUnits = (line: AbilityLine, { rules }: AbilityFacts): number =>
  rules.returns.from === "shipped" ? Math.max(line.shipped, line.delivered) : line.delivered;

/** Units of a proven withdrawal are to be sent back for that, and not once more. A return prepared from it counts by itself. */
export function withdrawnUnits(line: AbilityLine, { requests }: AbilityFacts): number {
  return sum(
    requests
      .filter((request) => isDeclaration(request) && request.isProven && request.returnId === null)
      .map((request) => unitsOf(line, request)),
  );
}

/** Units of returns that wait for the shop's answer. */
export function askedUnits(line: AbilityLine, { requests }: AbilityFacts): number {
  return sum(
    requests
      .filter(({ kind, state }) => kind === "return" && state === "asked")
      .map((request) => unitsOf(line, request)),
  );
}

/** Units that are neither declared, returned nor on their way back. */
export function undeclaredUnits(line: AbilityLine, facts: AbilityFacts): number {
  const gone = line.returnRequested + line.returnReceived + line.returnDismissed;
  return atLeastNone(line.quantity - gone - declaredOf(line, facts));
}

function declaredOf(line: AbilityLine, { requests }: AbilityFacts): number {
  return sum(
    requests
      .filter((request) => isDeclaration(request) && request.returnId === null)
      .map((request) => unitsOf(line, request)),
  );
}

const unitsOf = (line: AbilityLine, { lines }: ShopperRequest): number =>
  lines === null
    ? line.quantity
    : sum(lines.filter(({ id }) => id === line.id).map(({ quantity }) => Math.min(quantity, line.quantity)));

/** A declaration that still stands. */
export const isDeclaration = ({ kind, state }: ShopperRequest): boolean =>
  kind === "withdrawal" && (state === "open" || state === "in_progress" || state === "needs_shop");

/** A cancellation that was cut off and whose money has moved, or may have; only the shop may end it. */
export const isHalfCanceled = ({ kind, state }: ShopperRequest): boolean => kind !== "return" && state === "needs_shop";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const atLeastNone = (number: number): number => Math.max(0, number);
