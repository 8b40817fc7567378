import type { LineUnits, OrderReturn } from "../../orders/facts/order";
import { toReturns, toRmaClaims } from "./after-sale";
import type { RawItem, RawOrder } from "./schema";

/** Units of a line in whose place something else comes at no charge. */
export interface ReplacedUnits {
  readonly returning: number;
  readonly returned: number;
}

/**
 * What goes back for a replacement is neither returned nor returning to a shopper's money: the shop sends another and gives nothing
 * back. Medusa takes it off the sum as any return, and charges for what comes.
 * @returns by the line's id; lines of which nothing was replaced are missing
 */
export function replacedOf(raw: RawOrder): ReadonlyMap<string, ReplacedUnits> {
  const returns = toReturns(raw).filter(({ status }) => status !== "canceled");
  const replacing = toRmaClaims(raw)
    .filter(({ type, canceledAt, returnId }) => type === "replace" && canceledAt === null && returnId !== null)
    // Where returns are told, one that is not among them was called off.
    .map((claim) => ({ claim, back: returns.find(({ id }) => id === claim.returnId) ?? null }))
    .filter(({ back }) => back !== null || raw.returns === null);
  const replaced = new Map<string, ReplacedUnits>();
  for (const { claim, back } of replacing) {
    const others = returns.filter((one) => one !== back);
    // A list does not say what is in a return; it is what was claimed.
    for (const units of back && back.lines.length > 0 ? back.lines : claim.claimed) {
      const line = raw.items.find(({ id }) => id === units.lineId);
      if (line) replaced.set(units.lineId, plus(replaced.get(units.lineId), split(units, { line, back, others })));
    }
  }
  return replaced;
}

interface Return {
  readonly line: RawItem;
  readonly back: OrderReturn | null;
  readonly others: readonly OrderReturn[];
}

/** Of a return received in parts nobody counts its units: what the line waits for beyond other returns is its own. */
function split({ lineId, quantity }: LineUnits, { line, back, others }: Return): ReplacedUnits {
  const waiting = back?.status === "received" ? 0 : requestedOf(line) - waitedForBy(others, lineId);
  const returning = capped(back?.status === "requested" ? Math.min(quantity, requestedOf(line)) : waiting, quantity);
  return { returning, returned: capped(quantity - returning, returnedOf(line)) };
}

function waitedForBy(returns: readonly OrderReturn[], lineId: string): number {
  const units = returns.filter(({ status }) => status === "requested").flatMap(({ lines }) => lines);
  return units.reduce((sum, one) => (one.lineId === lineId ? sum + one.quantity : sum), 0);
}

function plus(one: ReplacedUnits | undefined, other: ReplacedUnits): ReplacedUnits {
  return one ? { returning: one.returning + other.returning, returned: one.returned + other.returned } : other;
}

/** @returns how many units have come back, also damaged ones */
export function returnedOf({ detail }: RawItem): number {
  return (detail?.return_received_quantity ?? 0) + (detail?.return_dismissed_quantity ?? 0);
}

/**
 * Medusa lets the same units be sent back several times.
 * @returns how many units are on their way back: never more than have not come back yet
 */
export function requestedOf(item: RawItem): number {
  return capped(item.detail?.return_requested_quantity ?? 0, (item.quantity ?? 1) - returnedOf(item));
}

/** @returns `units`, neither negative nor more than `most` */
function capped(units: number, most: number): number {
  return Math.max(0, Math.min(units, most));
}
