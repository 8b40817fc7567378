import { type LookupQuery, matches as matchesNumberAndEmail, spaceOut } from "#shared";

export { type LookupQuery, normaliseNumber } from "#shared";

/** An order's numbers and email, as the backend keeps them. */
export interface LookupCandidate {
  readonly id: string;
  readonly display_id?: number | string | null;
  readonly custom_display_id?: string | null;
  readonly email?: string | null;
}

/** Postgres' `integer`, the type of `display_id`: a larger number is nobody's, and an error to ask for. */
const MAX_DISPLAY_ID = 2 ** 31 - 1;

/** The sequential number that `number` could be, or null. */
export function displayId(number: string): number | null {
  if (!/^\d{1,10}$/.test(number)) return null;
  const value = Number(number);
  return value <= MAX_DISPLAY_ID ? value : null;
}

/** How a shop may have written a number of its own: with a hash or not, with a space between its letters and digits or not. */
export function spellings(number: string): string[] {
  return [...new Set([number, spaceOut(number)])].flatMap((one) => [one, `#${one}`]);
}

/** Whether an order is the one that was asked for: one of its numbers and its email, both in full. */
export function matches({ display_id, custom_display_id, email }: LookupCandidate, query: LookupQuery): boolean {
  return matchesNumberAndEmail({ numbers: [display_id, custom_display_id], email }, query);
}
