import { memoise } from "./memoise";

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

type Detail = "day" | "moment" | "receipt";

function format(instant: string | null, { locale, timeZone }: DateContext, detail: Detail) {
  if (instant === null) return null;
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return null;
  return { iso: date.toISOString(), text: dateFormat(locale, timeZone, detail).format(date) };
}

const dateFormat = memoise((locale = "en", timeZone = "UTC", detail = "day") => {
  const time = TIMES[detail as Detail];
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", ...time, timeZone });
});

const TIMES = {
  day: {},
  moment: { timeStyle: "short" },
  receipt: { timeStyle: "long" },
} as const satisfies Record<Detail, Intl.DateTimeFormatOptions>;
