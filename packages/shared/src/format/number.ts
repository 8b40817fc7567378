import { memoize } from "./memoize";

const decimals = memoize((locale = "en") => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }));
const percents = memoize(
  (locale = "en") => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 3 }),
);

/** @returns a count of units in the shopper's digits: "1,200" */
export function formatNumber(value: number, locale: string): string {
  return decimals(locale).format(value);
}

/**
 * @param percent 19 for 19 %
 * @returns "19%"
 */
export function formatPercent(percent: number, locale: string): string {
  return percents(locale).format(percent / 100);
}
