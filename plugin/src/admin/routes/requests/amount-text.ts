interface Currency {
  /** What the backend calls it: as a rule a code of ISO 4217, but Medusa takes others ("USDT") too. */
  readonly currency: string;
  /** How many digits it is counted with. */
  readonly digits: number;
}

/** What nobody's table has is counted finer than this: of it only those digits are written that say something, and two. */
const MOST_USUAL_DIGITS = 3;

/**
 * @param sum major units
 * @param locale a BCP 47 tag; the browser's where left out
 * @returns its text; the number and the code of a currency that browsers cannot write. Never throws
 */
export function amountText(sum: number, { currency, digits }: Currency, locale?: string): string {
  const exactly = { minimumFractionDigits: digits > MOST_USUAL_DIGITS ? 2 : digits, maximumFractionDigits: digits };
  try {
    return new Intl.NumberFormat(locale, { style: "currency", currency, ...exactly }).format(sum);
  } catch {
    return `${new Intl.NumberFormat(locale, exactly).format(sum)} ${currency}`.trimEnd();
  }
}
