/** A place between two orders, given by the order on one side of it; or the far end of the list. */
export type HistoryCursor =
  | { readonly side: "older" | "newer"; readonly placed: Date; readonly id: string }
  | { readonly side: "oldest" };

/** The instant in milliseconds, to the base of 36: nine digits reach to the year 5188. */
const PATTERN = /^(older|newer)\.([0-9a-z]{1,9})\.([0-9A-Za-z_]{1,64})$/;

/**
 * Reads an address' cursor: "older.mp3k2f1c.order_01J...".
 * @returns null for what is none
 */
export function readCursor(text: string): HistoryCursor | null {
  if (text === "oldest") return { side: "oldest" };
  const [, side, time = "", id = ""] = PATTERN.exec(text) ?? [];
  if (!side) return null;
  return { side: side === "older" ? "older" : "newer", placed: new Date(Number.parseInt(time, 36)), id };
}

/** The cursor for the orders on one side of `order`. It names its instant too, so that it holds when the order is gone. */
export function writeCursor(side: "older" | "newer", order: { created_at: Date | string; id: string }): string {
  return `${side}.${new Date(order.created_at).getTime().toString(36)}.${order.id}`;
}
