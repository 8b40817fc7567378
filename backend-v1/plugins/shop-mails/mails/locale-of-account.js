const { isLanguageTag } = require("../shared.cjs");

/**
 * The language that an account was read in last: the order pages keep it in the customer's metadata when it is chosen there.
 * @param {{ resolve(name: string): any }} container
 * @param {string} email the account's
 * @returns {Promise<string | null>} a BCP 47 tag; `null` where nothing tells it, and where it cannot be read: no mail is lost for it
 */
async function localeOfAccount(container, email) {
  try {
    const { metadata } = await container.resolve("customerService").retrieveRegisteredByEmail(email);
    const locale = metadata?.order_pages_locale;
    return typeof locale === "string" && isLanguageTag(locale) ? locale : null;
  } catch {
    return null;
  }
}

module.exports = { localeOfAccount };
