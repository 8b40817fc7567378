import { shared } from "../shared-bundle.mjs";

/** What each region of the demo pays with. */
export const CURRENCIES = /** @type {const} */ ({ us: "usd", eu: "eur", jp: "jpy", rs: "rsd", ae: "aed" });

/**
 * Medusa v1 counts in the smallest unit of a currency: cents, yen, fils. Dinars have none there, though the ISO's table has two
 * digits for them.
 * @param {number} amount in major units
 * @param {string} currency in lower case
 */
export const toMinor = (amount, currency) => Math.round(amount * 10 ** shared().currencyDigits(currency));
