import type { PromisedDelivery } from "../orders/facts/order";

/** @returns a day of the calendar, "2026-12-01"; `null` for whatever is none, as November 31 */
export function toDay(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  // Some days that no month has are read as those of the next.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
}

/** @returns the promise that the plugin stored in an order's metadata; `null` where there is none, or what is there is none */
export function toPromise(stored: { from: string | null; until: string | null } | null): PromisedDelivery | null {
  const [from, until] = [toDay(stored?.from ?? null), toDay(stored?.until ?? null)];
  if (until === null) return null;
  return { from: from !== null && from <= until ? from : null, until };
}
