const { createHash } = require("node:crypto");
const { createTransport } = require("nodemailer");

/** A server that hangs must not hold a subscriber for nodemailer's default of ten minutes. */
const TIMEOUT_MS = 10_000;

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
  dnsTimeout: TIMEOUT_MS,
  connectionTimeout: TIMEOUT_MS,
  greetingTimeout: TIMEOUT_MS,
  socketTimeout: TIMEOUT_MS,
});

/**
 * A `Message-ID` that stays the same when an event comes twice, so that an inbox shows its mail once.
 * @param {string} key the mail's: its kind and what it is about
 * @param {string} from the sender's address, whose domain it bears
 */
const messageId = (key, from) =>
  `<${createHash("sha256").update(key).digest("hex").slice(0, 40)}@${from.split("@").at(-1)}>`;

/**
 * Sends one mail.
 * @param {{ smtp: Parameters<typeof relayOf>[0], storeName: string, supportEmail: string }} options the plugin's
 * @param {{ to: string, key: string }} envelope whose mail it is, and its key: see `messageId`
 * @param {{ subject: string, text: string, html: string, locale: string }} mail
 * @throws Error of the relay, which may name the address
 */
async function sendMail({ smtp, storeName, supportEmail }, { to, key }, { locale, ...mail }) {
  const from = { name: storeName, address: supportEmail };
  await createTransport(relayOf(smtp)).sendMail({
    from,
    to,
    messageId: messageId(key, supportEmail),
    headers: { "Content-Language": locale },
    ...mail,
  });
}

module.exports = { messageId, relayOf, sendMail };
