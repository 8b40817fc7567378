/** What each region of the demo pays with. */
export const CURRENCIES = { us: "usd", eu: "eur", jp: "jpy", rs: "rsd" };

/** Digits behind the point as Medusa v1's own table has them, in which dinars have none; the ISO's table has two. @type {Record<string, number>} */
const DIGITS = { usd: 2, eur: 2, jpy: 0, rsd: 0 };

/**
 * Medusa v1 counts in the smallest unit of a currency: cents, yen, fils.
 * @param {number} amount in major units
 * @param {string} currency in lower case
 */
export function toMinor(amount, currency) {
  const digits = DIGITS[currency];
  if (digits === undefined) throw new Error(`The demo does not know how many digits ${currency} has`);
  return Math.round(amount * 10 ** digits);
}
