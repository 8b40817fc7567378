const { mailReader } = require("../shared.cjs");

/**
 * Whose mail it is and for whom it is written.
 * @param {{ storeName: string, supportEmail?: string, paymentUrl?: string, timeZone?: string, language?: string }} options the plugin's;
 *   `paymentUrl` has `{order}` in it, `language` is the shop's own language, a BCP 47 tag
 * @param {string | null} chosen the language of the order, see `localeOfOrder`; `null` for the shop's
 */
const mailContext = ({ storeName, supportEmail, paymentUrl, timeZone, language }, chosen = null) => ({
  store: { name: storeName, supportEmail: supportEmail || null, paymentUrl: paymentUrl || null },
  reader: mailReader(chosen, timeZone || "UTC", language || "en"),
});

module.exports = { mailContext };
