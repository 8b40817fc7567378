/** What a guest knows about an order. */
export interface LookupQuery {
  readonly number: string;
  readonly email: string;
}

/** An order's numbers and email, as the backend keeps them. */
export interface LookupCandidate {
  readonly id: string;
  readonly display_id?: number | string | null;
  readonly custom_display_id?: string | null;
  readonly email?: string | null;
}

/** Postgres' `integer`, the type of `display_id`: a larger number is nobody's, and an error to ask for. */
const MAX_DISPLAY_ID = 2 ** 31 - 1;

/** The one spelling of an order number; the storefront's lib/orders/lookup.ts has the same. */
export const normaliseNumber = (number: string): string =>
  number.normalize("NFKC").replace(/\s+/g, "").replace(/^#+/, "").toUpperCase();

/** The one spelling of an email; Medusa keeps it as it was typed. */
export const normaliseEmail = (email: string): string => email.normalize("NFKC").trim().toLowerCase();

/** The sequential number that `number` could be, or null. */
export function displayId(number: string): number | null {
  if (!/^\d{1,10}$/.test(number)) return null;
  const value = Number(number);
  return value <= MAX_DISPLAY_ID ? value : null;
}

/** Whether an order is the one that was asked for: one of its numbers and its email, both in full. */
export function matches(order: LookupCandidate, query: LookupQuery): boolean {
  const numbers = [order.display_id, order.custom_display_id];
  const numberFits = numbers.some((number) => number != null && normaliseNumber(String(number)) === query.number);
  return numberFits && query.email !== "" && normaliseEmail(order.email ?? "") === query.email;
}
