interface Currency {
  /** What the backend calls it: as a rule a code of ISO 4217, but Medusa takes others ("USDT") too. */
  readonly currency: string;
  /** How many digits Medusa counts it with. */
  readonly digits: number;
}

/**
 * @param sum major units
 * @param locale a BCP 47 tag; the browser's where left out
 * @returns its text; the number and the code of a currency that browsers cannot write. Never throws
 */
export function amountText(sum: number, { currency, digits }: Currency, locale?: string): string {
  const exactly = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  try {
    return new Intl.NumberFormat(locale, { style: "currency", currency, ...exactly }).format(sum);
  } catch {
    return `${new Intl.NumberFormat(locale, exactly).format(sum)} ${currency}`.trimEnd();
  }
}
