import { type LookupQuery, matches as matchesNumberAndEmail, upperCaseAscii } from "#shared";

export { type LookupQuery, normalizeNumber } from "#shared";

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

/** What may stand between two characters of a number: spaces, those that do not break a line too. */
const GAP = "[\\s\\u00a0\\u202f]*";

/** ASCII's marks, of which some mean something in a pattern. No other character does. */
const MARKS = /[!-/:-@[-`{-~]/g;

/**
 * How a shop may have written a number of its own: with a hash or not, in any case, with spaces wherever it likes ("2026 17").
 * @param number in its one spelling
 * @returns a regular expression of Postgres, for Medusa's filter `$re`
 */
export function numberPattern(number: string): string {
  const characters = [...number].map((character) => character.replace(MARKS, "\\$&"));
  return `(?i)^${["", "#?", ...characters, ""].join(GAP)}$`;
}

/** What a number is read without: a hash, and the spaces that a shop may have written into it. */
const LEFT_OUT = "# \\t\\n\\u000b\\f\\r\\u00a0\\u2007\\u2009\\u202f\\u3000";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * A shop's own number in one spelling, as Postgres makes it of the order's column in `readRows`: letter by letter what the index of
 * plugin/indexes.sql is of, which else would not be used. A pattern would have to be tried on every order of the shop, and
 * `upper` makes of letters beyond ASCII what the database's language says.
 */
export const OWN_NUMBER = `translate(r.custom_display_id, E'${LETTERS}${LEFT_OUT}', '${LETTERS.toUpperCase()}')`;

/** The same of a number that is asked for. @param number in its one spelling */
export const spellingInDatabase = (number: string): string => upperCaseAscii(number.replace(/[#\s]/gu, ""));

/** Whether an order is the one that was asked for: one of its numbers and its email, both in full. */
export function matches({ display_id, custom_display_id, email }: LookupCandidate, query: LookupQuery): boolean {
  return matchesNumberAndEmail({ numbers: [display_id, custom_display_id], email }, query);
}
