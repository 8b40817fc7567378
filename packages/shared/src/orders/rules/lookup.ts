/** What a guest knows about an order, as the backend and this app compare it. */
export interface LookupQuery {
  readonly number: string;
  readonly email: string;
}

/**
 * An order number as shoppers type and paste it (`#12`, ` 12 `, full-width digits, `ab-12`) in its one spelling.
 * @returns upper case without spaces or a leading `#`
 */
export function normaliseNumber(typed: string): string {
  return typed.normalize("NFKC").replace(/\s+/g, "").replace(/^#+/, "").toUpperCase();
}

/** @returns the email in its one spelling: backends keep it as it was typed, shoppers type it as they like */
export function normaliseEmail(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}

/**
 * Whether an order is the one that was asked for: one of its numbers and its email, both in full.
 * @param order its numbers (sequential and the shop's own) and its email, as the backend has them
 */
export function matches(
  order: {
    readonly numbers: readonly (string | number | null | undefined)[];
    readonly email: string | null | undefined;
  },
  query: LookupQuery,
): boolean {
  const numberFits = order.numbers.some((number) => number != null && normaliseNumber(String(number)) === query.number);
  const emailFits = typeof order.email === "string" && normaliseEmail(order.email) === query.email;
  return numberFits && emailFits && query.email !== "";
}
