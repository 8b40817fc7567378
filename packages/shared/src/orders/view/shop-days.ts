import { formatCalendarDays } from "../../format/date";
import { memoize } from "../../format/memoize";
import type { ViewContext } from "./context";

/** @returns "Tue, Dec 1" of a day of the shop's calendar, "2026-12-01"; `null` for what is none */
export function formatDayOfShop(day: string, { locale }: ViewContext): string | null {
  return formatCalendarDays(day, day, locale);
}

/** Whether a day of the shop's calendar has passed where the shop is; not known without a moment to compare it with. */
export function isOver(day: string, { now, timeZone }: ViewContext): boolean {
  return now !== undefined && isoDay(timeZone).format(now) > day;
}

/** Canada writes a day as ISO 8601 does. */
const isoDay = memoize((timeZone = "UTC") => new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }));
