import type { PromisedDelivery } from "../orders/facts/order";

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** @returns a day of the calendar, "2026-12-01"; `null` for whatever is none */
export const toDay = (text: string | null): string | null => (text !== null && DAY.test(text) ? text : null);

/** @returns the promise that the plugin stored in an order's metadata; `null` where there is none, or what is there is none */
export function toPromise(stored: { from: string | null; until: string | null } | null): PromisedDelivery | null {
  const { from = null, until = null } = stored ?? {};
  if (until === null || !DAY.test(until)) return null;
  return { from: from !== null && DAY.test(from) && from <= until ? from : null, until };
}
