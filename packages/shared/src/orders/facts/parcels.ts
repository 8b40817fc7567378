import type { Way } from "./delivery";
import type { Fulfilment, LineItem, Order } from "./order";
import { laterWays, type ParcelWay, wayOfParcel } from "./parcel-ways";

/** A parcel and how many units of which line are in it. */
export interface ParcelFacts {
  readonly of: Fulfilment;
  /** Its own: one order may be picked up and sent. */
  readonly way: ParcelWay;
  readonly lines: readonly ParcelLine[];
}

export interface ParcelLine {
  /** `null` where the backend names none of the order's. */
  readonly line: LineItem | null;
  /** What the backend calls it. */
  readonly title: string;
  /** `null` where it cannot be told: no number is better than a wrong one. */
  readonly quantity: number | null;
}

/**
 * @param way of what was ordered first
 * @returns the order's parcels that are on their way or will be: not called back, nothing digital
 */
export function parcelsOf(order: Order, way: Way): ParcelFacts[] {
  const { fulfilments, lines } = order;
  const sent = fulfilments.filter(({ canceledAt, requiresShipping }) => canceledAt === null && requiresShipping);
  const live = fulfilments.filter(({ canceledAt }) => canceledAt === null);
  const known = new Map(lines.map((line) => [line.id, line]));
  const later = laterWays(order);
  return sent.map((parcel) => ({
    of: parcel,
    way: wayOfParcel(parcel, later, way),
    lines: linesIn(parcel, live, known),
  }));
}

/** Medusa puts a kit into a parcel piece by piece, each piece under the line that was ordered: here it is that line again. */
function linesIn(parcel: Fulfilment, live: readonly Fulfilment[], known: ReadonlyMap<string, LineItem>): ParcelLine[] {
  const seen = new Set<string>();
  return parcel.lines.flatMap(({ lineId, title, quantity }) => {
    if (lineId === null) return [{ line: null, title, quantity: quantity > 0 ? quantity : null }];
    if (seen.has(lineId)) return [];
    seen.add(lineId);
    const line = known.get(lineId) ?? null;
    return [{ line, title, quantity: unitsIn(parcel, lineId, line, live) }];
  });
}

/**
 * Each unit of a line has the same pieces, so a parcel holds the same share of the line's fulfilled units as of its pieces.
 * @returns the line's own units, or `null` where that share is no whole number or not known
 */
function unitsIn(
  parcel: Fulfilment,
  lineId: string,
  line: LineItem | null,
  live: readonly Fulfilment[],
): number | null {
  const here = piecesOf(parcel, lineId);
  const all = live.reduce((sum, one) => sum + total(piecesOf(one, lineId)), 0);
  const fulfilled = line?.progress.fulfilled ?? 0;
  if (fulfilled > 0 && all >= fulfilled) return wholeUnits((total(here) * fulfilled) / all, line);
  const [only] = here;
  // A single piece is the unit itself; of several, only one unit is sure to have one of each.
  if (here.length === 1 && only !== undefined) return wholeUnits(only, line);
  return here.some((quantity) => quantity === 1) ? 1 : null;
}

function piecesOf({ lines }: Fulfilment, id: string): number[] {
  return lines.filter(({ lineId }) => lineId === id).map(({ quantity }) => quantity);
}

function wholeUnits(units: number, line: LineItem | null): number | null {
  const isPossible = units > 0 && (line === null || units <= line.quantity);
  // Shops that sell by the metre count fractions; a share of a kit that is one is a wrong guess.
  const isSure = Number.isInteger(units) || (line !== null && !Number.isInteger(line.quantity));
  return isPossible && isSure ? units : null;
}

function total(quantities: readonly number[]): number {
  return quantities.reduce((sum, quantity) => sum + quantity, 0);
}
