import Big from "big.js";
import { memoise } from "./memoise";

/** How an amount of one currency is written in one language. */
interface MoneyFormat {
  readonly digits: number;
  write(decimal: string): string;
}

/**
 * @param currency ISO 4217; unknown, empty and malformed codes are taken for currencies with two digits
 * @returns how many digits the currency has behind the decimal point: 2 for USD, 0 for JPY, 3 for KWD
 */
export function currencyDigits(currency: string): number {
  return moneyFormat("en", currency).digits;
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

/** @returns the text of `minor` units in the shopper's language, with all of the currency's digits: "$12.30" */
export function formatMinor(minor: bigint, currency: string, locale: string): string {
  const { digits, write } = moneyFormat(locale, currency);
  return write(decimalText(minor, digits));
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

const moneyFormat = memoise((locale = "en", currency = ""): MoneyFormat => {
  try {
    const format = new Intl.NumberFormat(locale, { style: "currency", currency });
    const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    // Intl reads decimal text without going through a binary number, so large sums keep their cents.
    return { digits, write: (decimal) => format.format(decimal as Intl.StringNumericLiteral) };
  } catch {
    return plainFormat(locale, currency);
  }
});

/** For what is no currency code at all: the number, followed by whatever the backend called the currency. */
function plainFormat(locale: string, currency: string): MoneyFormat {
  const digits = 2;
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return { digits, write: (decimal) => `${format.format(decimal as Intl.StringNumericLiteral)} ${currency}`.trimEnd() };
}
