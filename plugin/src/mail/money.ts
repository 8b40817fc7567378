/** Rounds and writes amounts of one currency. */
export interface Money {
  /** The amount rounded to the digits that the currency has. */
  round(amount: number): number;
  format(amount: number): string;
}

const formatter = (locale: string, currency: string): Intl.NumberFormat => {
  try {
    return new Intl.NumberFormat(locale, { style: "currency", currency });
  } catch {
    // An unknown locale or currency code must not cost the shopper the email.
    return new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  }
};

/** Medusa's amounts are unrounded decimals in major units; this is the one place that rounds them. */
export function moneyOf(currencyCode: string, locale: string): Money {
  const format = formatter(locale, currencyCode.toUpperCase());
  const scale = 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
  // The epsilon keeps 1.005 from becoming 1.00 for being stored as 1.00499…
  const round = (amount: number): number =>
    (Math.sign(amount) * Math.round(Math.abs(amount) * scale * (1 + Number.EPSILON))) / scale || 0;
  return { round, format: (amount) => format.format(round(amount)) };
}
