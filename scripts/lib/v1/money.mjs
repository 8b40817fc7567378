/** What each region of the demo pays with. */
export const CURRENCIES = { us: "usd", eu: "eur", jp: "jpy" };

/**
 * Medusa v1 counts in the smallest unit of a currency: cents, yen, fils.
 * @param {number} amount in major units
 * @param {string} currency
 */
export function toMinor(amount, currency) {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
  return Math.round(amount * 10 ** maximumFractionDigits);
}
