import type { Grant, GrantSource, Viewer } from "@order-pages/shared/orders/rules/access";
import { z } from "zod";

/**
 * What one browser has earned: its grants, and the orders it was told to forget. Kept whole in a cookie, so it is small:
 * ids without their prefix, one letter for the source, the oldest first out.
 */
export interface GrantBook {
  /** Names this book and its copies for as long as a browser has it. */
  readonly id: string;
  /** Counts how often something was taken out of the book: copies of an earlier generation are worth nothing. */
  readonly generation: number;
  readonly entries: readonly Entry[];
}

type Entry = readonly [order: string, mark: Mark, expiresAt: number];
type Mark = keyof typeof SOURCES | typeof FORGOTTEN;

/** Twenty-four orders seal to less than 3 kB; browsers keep 4 kB a cookie. */
const MAX_ENTRIES = 24;
const FORGOTTEN = "x";
const SOURCES = { f: "fresh", n: "lookup", e: "email", s: "link" } as const satisfies Record<string, GrantSource>;
const MARKS = { fresh: "f", lookup: "n", email: "e", link: "s" } as const satisfies Record<GrantSource, Mark>;
const PREFIX = "order_";

export const grantBookSchema: z.ZodType<GrantBook> = z.object({
  id: z.string().min(16).max(64),
  generation: z.number().int().min(0),
  entries: z.array(z.tuple([z.string().max(40), z.enum(["f", "n", "e", "s", "x"]), z.number().int()])).max(MAX_ENTRIES),
});

/** @returns the grants and forgotten orders of `book` that are still in force, in the domain's words */
export function opened(book: GrantBook, now: Date): Pick<Viewer, "grants" | "forgotten"> {
  const live = book.entries.filter((entry) => isLive(entry, now));
  return {
    grants: live.flatMap(([order, mark, expiresAt]) =>
      mark === FORGOTTEN ? [] : [{ orderId: PREFIX + order, source: SOURCES[mark], expiresAt }],
    ),
    forgotten: live.flatMap(([order, mark]) => (mark === FORGOTTEN ? [PREFIX + order] : [])),
  };
}

/** @returns `book` with `grant` added as its newest, in place of an earlier one for the same order */
export function withGrant(book: GrantBook, grant: Grant, now: Date): GrantBook {
  return { ...book, entries: put(book, [bare(grant.orderId), MARKS[grant.source], grant.expiresAt], now) };
}

/**
 * @param until epoch seconds until which the order's own freshness must not open it again on this device
 * @returns `book` without its grant for `orderId`, in its next generation
 */
export function withoutOrder(
  book: GrantBook,
  orderId: string,
  until: number,
  now: Date,
  generation: number,
): GrantBook {
  return { id: book.id, generation, entries: put(book, [bare(orderId), FORGOTTEN, until], now) };
}

function put(book: GrantBook, entry: Entry, now: Date): Entry[] {
  const others = book.entries.filter((other) => other[0] !== entry[0]);
  return [...others, entry].filter((one) => isLive(one, now)).slice(-MAX_ENTRIES);
}

function isLive([, , expiresAt]: Entry, now: Date): boolean {
  return expiresAt * 1000 > now.getTime();
}

function bare(orderId: string): string {
  return orderId.startsWith(PREFIX) ? orderId.slice(PREFIX.length) : orderId;
}
