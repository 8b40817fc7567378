import Big from "big.js";
import { isolate } from "../text/isolate";
import { direction } from "../words/direction";
import { CURRENCIES_BY_DIGITS, FINEST_DIGITS, USUAL_DIGITS } from "./currencies";
import { memoize } from "./memoize";

/** Writes amounts of one currency in one language. */
type MoneyWriter = (decimal: string) => string;

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...CURRENCIES_BY_DIGITS[0].map((code) => [code, 0] as const),
  ...CURRENCIES_BY_DIGITS[2].map((code) => [code, 2] as const),
  ...CURRENCIES_BY_DIGITS[3].map((code) => [code, 3] as const),
]);

/**
 * @param currency ISO 4217 in any case, or what else the shop calls its money; empty where the backend did not say
 * @returns how many digits its amounts are counted with: 2 for USD, 0 for JPY and RSD, 3 for KWD, 8 for BTC
 */
export function currencyDigits(currency: string): number {
  return DIGITS.get(currency.toUpperCase()) ?? (currency === "" ? USUAL_DIGITS : FINEST_DIGITS);
}

/** @returns how many digits Medusa itself counts the currency with: two for each that it does not know */
export function medusaDigits(currency: string): number {
  return DIGITS.get(currency.toUpperCase()) ?? USUAL_DIGITS;
}

/** How many digits are written of an amount counted with `digits`: of a fine one only those that say something, and cents. */
function writtenDigits(digits: number) {
  return { minimumFractionDigits: digits === FINEST_DIGITS ? USUAL_DIGITS : digits, maximumFractionDigits: digits };
}

/**
 * Rounds half away from zero on the decimal text, not on the binary fraction: 1.005 becomes 101 cents.
 * @param amount major units; NaN and the infinities count as nothing
 * @returns whole minor units
 */
export function toMinor(amount: number | Big, digits: number): bigint {
  if (typeof amount === "number" && !Number.isFinite(amount)) return 0n;
  return BigInt(new Big(amount).times(new Big(10).pow(digits)).round(0, Big.roundHalfUp).toFixed(0));
}

/** @returns the text of `minor` units in the shopper's language, with the currency's digits: "$12.30", "BTC 0.00127" */
export function formatMinor(minor: bigint, currency: string, locale: string): string {
  return moneyWriter(locale, currency)(decimalText(minor, currencyDigits(currency)));
}

/**
 * @param amount major units, rounded here to the currency's digits
 * @returns its text in the shopper's language; never throws, whatever the currency
 */
export function formatMoney(amount: number, currency: string, locale: string): string {
  return formatMinor(toMinor(amount, currencyDigits(currency)), currency, locale);
}

function decimalText(minor: bigint, digits: number): string {
  if (digits === 0) return minor.toString();
  const sign = minor < 0n ? "-" : "";
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, "0");
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Without this, "US$" beside a number that runs from right to left loses its "$" to the other side. */
function keptWhole({ type, value }: Intl.NumberFormatPart, locale: string): string {
  return type === "currency" && /\p{L}/u.test(value) ? isolate(value, locale) : value;
}

const moneyWriter = memoize((locale = "en", currency = ""): MoneyWriter => {
  const exactly = writtenDigits(currencyDigits(currency));
  try {
    const format = new Intl.NumberFormat(locale, { style: "currency", currency, ...exactly });
    // Intl reads decimal text without going through a binary number, so large sums keep their cents.
    if (direction(locale) === "ltr") return (decimal) => format.format(decimal as Intl.StringNumericLiteral);
    return (decimal) =>
      format
        .formatToParts(decimal as Intl.StringNumericLiteral)
        .map((part) => keptWhole(part, locale))
        .join("");
  } catch {
    // What is no currency code at all: the number, followed by whatever the backend called the currency.
    const format = new Intl.NumberFormat(locale, exactly);
    return (decimal) => `${format.format(decimal as Intl.StringNumericLiteral)} ${currency}`.trimEnd();
  }
});
