import { memoize } from "./memoize";

/** An instant as a page shows it: `iso` for `<time dateTime>`, `text` for the eye. */
export interface FormattedDate {
  readonly iso: string;
  readonly text: string;
}

/** Where and in which language a date is read. Both are always said: the server's own mean nothing to a shopper. */
export interface DateContext {
  readonly locale: string;
  /** IANA name: "Europe/Berlin". */
  readonly timeZone: string;
}

/**
 * @param instant ISO 8601
 * @returns the day, "4 May 2026"; `null` for what is no instant
 */
export function formatDay(instant: string | null, context: DateContext): FormattedDate | null {
  return format(instant, context, "day");
}

/**
 * @param instant ISO 8601
 * @returns the day and the time, "4 May 2026 at 14:05"; `null` for what is no instant
 */
export function formatMoment(instant: string | null, context: DateContext): FormattedDate | null {
  return format(instant, context, "moment");
}

/**
 * @param instant ISO 8601
 * @returns day, time to the second and zone, as a receipt has them: "May 4, 2026 at 2:05:09 PM GMT+2"; `null` for what is no instant
 */
export function formatReceipt(instant: string | null, context: DateContext): FormattedDate | null {
  return format(instant, context, "receipt");
}

/**
 * @param instant ISO 8601
 * @returns the day as a headline has room for, "Tue, Dec 1"; `null` for what is no instant
 */
export function formatShortDay(instant: string | null, context: DateContext): FormattedDate | null {
  return format(instant, context, "short");
}

/**
 * Days of the calendar, the same in every zone, as a promise of delivery names them.
 * @param until ISO 8601 without a time, "2026-12-01"
 * @param from the first of several days; the same as `until` for one
 * @returns "Tue, Dec 1" or "Dec 1 – 3"; `null` for what is no day
 */
export const formatCalendarDays: (from: string, until: string, locale: string) => string | null = memoize(
  (from = "", until = "", locale = "en") => {
    const [first, last] = [new Date(`${from}T12:00:00Z`), new Date(`${until}T12:00:00Z`)];
    if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) return null;
    if (from === until) return dateFormat(locale, "UTC", "short").format(first);
    const days = dateFormat(locale, "UTC", "range");
    const dash = DASHES[new Intl.Locale(locale).language];
    return dash === undefined ? days.formatRange(first, last) : `${days.format(first)}${dash}${days.format(last)}`;
  },
);

/** Of languages whose ranges the CLDR writes in bare figures, "12/01～12/03", beside days that are written out. */
const DASHES: Readonly<Record<string, string>> = { ja: "～" };

function format(instant: string | null, { locale, timeZone }: DateContext, detail: keyof typeof DETAILS) {
  if (instant === null) return null;
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return null;
  return { iso: date.toISOString(), text: dateFormat(locale, timeZone, detail).format(date) };
}

const DETAILS = {
  day: { dateStyle: "long" },
  moment: { dateStyle: "long", timeStyle: "short" },
  receipt: { dateStyle: "long", timeStyle: "long" },
  short: { weekday: "short", month: "short", day: "numeric" },
  range: { month: "short", day: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const dateFormat = memoize(
  (locale = "en", timeZone = "UTC", detail = "day") =>
    new Intl.DateTimeFormat(locale, { ...DETAILS[detail as keyof typeof DETAILS], timeZone }),
);
