const { mailReader } = require("../shared.cjs");

/**
 * Whose mail it is and for whom it is written. Medusa v1 keeps no language with an order: words and amounts are English.
 * @param {{ storeName: string, supportEmail?: string, timeZone?: string }} options the plugin's
 */
const mailContext = ({ storeName, supportEmail, timeZone }) => ({
  store: { name: storeName, supportEmail: supportEmail || null },
  reader: mailReader(null, timeZone || "UTC"),
});

module.exports = { mailContext };
