import { memoize } from "../../format/memoize";

/*
 * Periods in whole days of the shop's own calendar. A day is written as the number of days since 1970-01-01.
 */

const DAY_MS = 86_400_000;

/** The day of an instant in a time zone. */
export function dayOf(instant: Date, timeZone: string): number {
  const found = new Map(
    dayFormat(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(found.get("year") ?? 0, (found.get("month") ?? 1) - 1, found.get("day") ?? 1) / DAY_MS;
}

const dayFormat = memoize(
  (timeZone = "UTC") => new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "numeric", day: "numeric" }),
);

/** A Saturday or a Sunday becomes the Monday after it. */
export function workingDay(day: number): number {
  // The first of January 1970 was a Thursday.
  const weekday = (((day + 4) % 7) + 7) % 7;
  if (weekday === 6) return day + 2;
  return weekday === 0 ? day + 1 : day;
}

/** The last millisecond of a day in a time zone. */
export function endOfDay(day: number, timeZone: string): Date {
  const next = day + 1;
  // A zone is at most fourteen hours from UTC, and its clocks change by steps of a quarter of an hour at the smallest.
  let instant = next * DAY_MS - 14 * 3_600_000;
  while (dayOf(new Date(instant), timeZone) < next) instant += 900_000;
  return new Date(instant - 1);
}
