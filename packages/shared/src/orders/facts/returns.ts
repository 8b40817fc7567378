import type { LineItem, Order, OrderReturn } from "./order";

/** A return and how far it is, by the units of its lines. */
export interface ReturnFacts {
  readonly of: OrderReturn;
  readonly status: OrderReturn["status"];
}

/**
 * Medusa leaves a return "partially received" for ever when it comes back in several receipts, so a return is over when nothing
 * of its lines is on its way back any more.
 */
export function returnsOf({ returns, lines }: Order): ReturnFacts[] {
  return returns.map((entry) => ({ of: entry, status: isOver(entry, returns, lines) ? "received" : entry.status }));
}

/** Whether something is on its way back, or the shopper has said that it will be. */
export function hasOpenReturn(lines: readonly LineItem[], returns: readonly ReturnFacts[]): boolean {
  return lines.some(({ progress }) => progress.returnRequested > 0) || returns.some(isOpen);
}

/** Whether the shopper has sent all that is still to come back. */
export function isOnItsWayBack(returns: readonly ReturnFacts[]): boolean {
  const open = returns.filter(isOpen);
  return open.length > 0 && open.every(({ of }) => of.shippedAt !== null);
}

/** Whether units of a return are still to come back. */
export function isOpen({ status }: Pick<ReturnFacts, "status">): boolean {
  return status === "requested" || status === "partially_received";
}

function isOver(entry: OrderReturn, returns: readonly OrderReturn[], lines: readonly LineItem[]): boolean {
  if (!isOpen(entry)) return false;
  // A list does not say what is in a return; where nothing at all is on its way and something has come back, this has.
  if (entry.lines.length === 0) {
    const isOnItsWay = lines.some(({ progress }) => progress.returnRequested > 0);
    return !isOnItsWay && lines.some(({ progress }) => progress.returned > 0);
  }
  const own = entry.lines.map(({ lineId }) => lines.find(({ id }) => id === lineId));
  // What is nobody's line any more counts nothing; the backend's word is all there is then.
  if (own.some((line) => line === undefined)) return false;
  return own.every((line) => {
    if (!line || line.progress.returned === 0) return false;
    const onTheWay = line.progress.returnRequested - requestedByOthers(line.id, entry, returns);
    return entry.status === "requested" ? line.progress.returnRequested <= 0 : onTheWay <= 0;
  });
}

/** Units of a line that other returns, of which nothing has come back yet, are waiting for. */
function requestedByOthers(lineId: string, entry: OrderReturn, returns: readonly OrderReturn[]): number {
  const others = returns.filter(({ id, status }) => id !== entry.id && status === "requested");
  const units = others.flatMap(({ lines }) => lines.filter((line) => line.lineId === lineId));
  return units.reduce((sum, { quantity }) => sum + quantity, 0);
}
