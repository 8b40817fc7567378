const { createTransport } = require("nodemailer");

/**
 * The relay as nodemailer wants it.
 * @param {{ host: string, port: number, secure?: boolean, requireTls?: boolean, user?: string, pass?: string }} smtp with `requireTls`
 *   nothing is sent in the clear: a relay that offers no TLS gets no mail
 */
const relayOf = ({ host, port, secure = false, requireTls = false, user, pass }) => ({
  host,
  port,
  secure,
  requireTLS: requireTls,
  ...(user ? { auth: { user, pass: pass ?? "" } } : {}),
});

/**
 * Sends one mail.
 * @param {{ smtp: Parameters<typeof relayOf>[0], storeName: string, supportEmail: string }} options the plugin's
 * @param {string} to
 * @param {{ subject: string, text: string, html: string }} mail
 */
async function sendMail({ smtp, storeName, supportEmail }, to, mail) {
  await createTransport(relayOf(smtp)).sendMail({ from: { name: storeName, address: supportEmail }, to, ...mail });
}

module.exports = { relayOf, sendMail };
