const { mailReader } = require("../shared.cjs");

/**
 * Whose mail it is and for whom it is written.
 * @param {{ storeName: string, supportEmail?: string, timeZone?: string, locale?: string }} options the plugin's; `locale` is the
 *   shop's own language, a BCP 47 tag
 * @param {string | null} chosen the language of the order, see `localeOfOrder`; `null` for the shop's
 */
const mailContext = ({ storeName, supportEmail, timeZone, locale }, chosen = null) => ({
  store: { name: storeName, supportEmail: supportEmail || null },
  reader: mailReader(chosen, timeZone || "UTC", locale || "en"),
});

module.exports = { mailContext };
