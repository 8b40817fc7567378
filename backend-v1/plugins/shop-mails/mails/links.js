const { createHmac } = require("node:crypto");

/** How long a mailed link opens its order. */
const ORDER_LINK_DAYS = 90;
const DAY = 24 * 60 * 60;

/** The newest of the secrets that the storefront knows; the others are there for older links. */
const newest = (secrets = "") => secrets.split(",")[0].trim();

/**
 * The addresses of the storefront that a mail may lead to, and nowhere else are they written.
 * @param {{ storefrontUrl: string, linkSecret: string }} options
 */
function linksTo({ storefrontUrl, linkSecret }) {
  const at = (path) => new URL(path, storefrontUrl).href;
  return {
    /** The whole order, signed as lib/security/order-link.ts verifies it: without a secret, its bare address. */
    order(id, now) {
      const secret = newest(linkSecret);
      if (!secret) return at(`/order/${id}`);
      const expiresAt = Math.floor(now.getTime() / 1000) + ORDER_LINK_DAYS * DAY;
      const signature = createHmac("sha256", secret).update(`order-link.v1.${id}.${expiresAt}`).digest("base64url");
      return at(`/order/${id}/open?key=v1.${expiresAt}.${signature}`);
    },

    /** The token alone says which orders are asked for and for whom; the first of them gives the page its address. */
    claim: ([id], token) => at(`/order/${id}/transfer/${token}`),

    /** Medusa wants the account's email beside the token; the link carries both as one (lib/medusa/v1/reset-proof.ts). */
    newPassword: (email, token) =>
      at(`/account/reset-password?token=${Buffer.from(email).toString("base64url")}.${token}`),
  };
}

module.exports = { linksTo };
