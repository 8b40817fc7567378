import { createRequire } from "node:module";
import { BUNDLE } from "../shared-bundle.mjs";

/** What each region of the demo pays with. */
export const CURRENCIES = { us: "usd", eu: "eur", jp: "jpy", rs: "rsd" };

/**
 * Medusa v1 counts in the smallest unit of a currency: cents, yen, fils. Dinars have none there, though the ISO's table has two
 * digits for them.
 * @param {number} amount in major units
 * @param {string} currency in lower case
 */
export function toMinor(amount, currency) {
  // Only now: the bundle is built after this file was read.
  const { currencyDigits } = createRequire(import.meta.url)(BUNDLE);
  return Math.round(amount * 10 ** currencyDigits(currency));
}
