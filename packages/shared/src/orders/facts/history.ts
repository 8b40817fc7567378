import { memoize } from "../../format/memoize";
import type { OrderEntry } from "./entry";

/** How many orders a page of the history holds: few enough to read, quick to answer. */
export const HISTORY_PAGE_SIZE = 10;

/** The page with the newest orders; every other page has an address of its own. */
export const NEWEST = "newest";

/** The states that orders can be filtered by, in the order in which they are offered. */
export const HISTORY_STATES = ["open", "unsent", "on_the_way", "sent", "delivered", "returned", "canceled"] as const;

/**
 * - open: nothing of it has been sent yet, and something will be
 * - unsent: nothing of it has been sent, and nobody says whether something will be; in place of the one before it
 * - on_the_way: a parcel of it has been sent and has not arrived
 * - sent: a parcel of it has been sent, and nobody says whether it has arrived; in place of the two beside it
 * - delivered: a parcel of it has arrived, and nothing of it goes back
 * - returned: something of it has come back or shall
 * - canceled: it was called off
 */
export type HistoryState = (typeof HISTORY_STATES)[number];

/** Which of a customer's orders to list; `null` leaves a filter out. */
export interface HistoryQuery {
  readonly state: HistoryState | null;
  /** When they were placed. */
  readonly placed: Span | null;
  /** An order's number, or a part of a product's name. */
  readonly search: string | null;
  /** Where to go on, as `HistoryPage` gave it; `NEWEST` for the first page. Whatever is no such place leads there too. */
  readonly cursor: string;
}

/** From an instant on, until just before another one; ISO 8601. */
export interface Span {
  readonly from: string;
  readonly before: string;
}

/** A page of a customer's orders, newest first. */
export interface HistoryPage {
  readonly entries: readonly OrderEntry[];
  /** How many orders match the query, on all pages. */
  readonly total: number;
  /** The place of the first entry among them: 1 is the newest. */
  readonly first: number;
  /**
   * Cursors of the neighbours; `null` where there is none. A cursor shows the same orders whenever it is used, also after
   * new ones have arrived.
   */
  readonly newer: string | null;
  readonly older: string | null;
  /** The last page; `null` on it. */
  readonly oldest: string | null;
  /** Since when there may be orders, as far as the backend tells, whatever the query: how far back years are worth offering. */
  readonly since: string | null;
  /** What this backend can filter by. What it cannot was left out of the query, so nothing may claim that it was applied. */
  readonly can: HistoryAbilities;
}

export interface HistoryAbilities {
  readonly states: readonly HistoryState[];
  readonly placed: boolean;
  /** What a search finds orders by. */
  readonly search: HistorySearch | null;
}

export type HistorySearch = "numbers" | "numbers_and_products";

/**
 * A year as the store's calendar has it: a filter must agree with the dates that are shown.
 * @param timeZone IANA name
 */
export function yearSpan(year: number, timeZone: string): Span {
  return { from: newYear(year, timeZone), before: newYear(year + 1, timeZone) };
}

/** The years from the first order's to this one, newest first; just this one where nothing is known. */
export function yearsSince(since: string | null, now: Date, timeZone: string): number[] {
  const last = yearOf(now, timeZone);
  const first = since === null ? last : yearOf(new Date(since), timeZone);
  return Number.isNaN(first) || first > last
    ? [last]
    : Array.from({ length: last - first + 1 }, (_, age) => last - age);
}

function newYear(year: number, timeZone: string): string {
  const utc = Date.UTC(year, 0, 1);
  return new Date(utc - offsetAt(utc, timeZone)).toISOString();
}

/** How far the zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = clock(timeZone).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second")) - instant;
}

function yearOf(date: Date, timeZone: string): number {
  if (Number.isNaN(date.getTime())) return Number.NaN;
  return Number(years(timeZone).format(date));
}

const years = memoize((timeZone = "UTC") => new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric" }));

const clock = memoize(
  (timeZone = "UTC") =>
    new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    }),
);
