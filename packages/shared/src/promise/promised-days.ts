import type { PromisedDelivery } from "../orders/facts/order";
import type { DeliveryTime } from "./delivery-time";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The days that a shop promises for an order, counted from its placement by the shop's own calendar.
 * @param placedAt the moment the order was placed
 * @param timeZone the shop's, an IANA name
 */
export function promisedDays(placedAt: Date, time: DeliveryTime, timeZone: string): PromisedDelivery {
  const start = startOf(placedAt, time, timeZone);
  const after = (count: number) => addDays(start, count, time.isBusinessDays).toISOString().slice(0, 10);
  return { from: time.from === null ? null : after(time.from), until: after(time.until) };
}

/**
 * What is promised of an order by all the ways that its parts take: the slowest says when all of it is there.
 * @param all each way's promise; `null` for one that promises nothing
 * @returns `null` where one of them promises nothing, and of an order without any way
 */
export function promiseOfAll(all: readonly (PromisedDelivery | null)[]): PromisedDelivery | null {
  const [first, ...others] = all.filter((one) => one !== null);
  if (!first || all.includes(null)) return null;
  return others.reduce(
    (late, one) => ({
      from: late.from === null || one.from === null ? null : later(late.from, one.from),
      until: later(late.until, one.until),
    }),
    first,
  );
}

const later = (one: string, other: string) => (one > other ? one : other);

/** The day that counts as the order's: the next one after the cut-off hour, and a business day where only those count. */
function startOf(placedAt: Date, { cutoffHour, isBusinessDays }: DeliveryTime, timeZone: string): Date {
  const { day, hour } = localTime(placedAt, timeZone);
  const isLate = cutoffHour !== null && hour >= cutoffHour;
  let start = new Date(`${day}T00:00:00Z`);
  if (isLate) start = new Date(start.getTime() + DAY_MS);
  while (isBusinessDays && isWeekend(start)) start = new Date(start.getTime() + DAY_MS);
  return start;
}

function addDays(start: Date, count: number, isBusinessDays: boolean): Date {
  let day = start;
  for (let left = count; left > 0; ) {
    day = new Date(day.getTime() + DAY_MS);
    if (!isBusinessDays || !isWeekend(day)) left -= 1;
  }
  return day;
}

const isWeekend = (day: Date) => day.getUTCDay() === 0 || day.getUTCDay() === 6;

function localTime(moment: Date, timeZone: string): { day: string; hour: number } {
  // Sweden writes dates as ISO 8601 does.
  const text = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(moment);
  return { day: text.slice(0, 10), hour: Number(text.slice(11, 13)) };
}

/**
 * @param moment an instant
 * @param count how many days later, by the calendar of the zone
 * @returns that day, "2026-12-01"
 */
export function dayAfter(moment: Date, count: number, timeZone: string): string {
  return addDays(new Date(`${localTime(moment, timeZone).day}T00:00:00Z`), count, false)
    .toISOString()
    .slice(0, 10);
}
