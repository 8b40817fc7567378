const { createHmac } = require("node:crypto");
const { maskEmail } = require("./mask-email");

/** How long a mailed link opens its order. */
const ORDER_LINK_DAYS = 90;
const DAY = 24 * 60 * 60;

/** The newest of the secrets that the storefront knows; the others are there for older links. */
const newest = (secrets = "") => secrets.split(",")[0].trim();

/** What Medusa's tokens leave out stands before them, in the same word (lib/medusa/v1/mailed-proof.ts). */
const withText = (text, token) => `${Buffer.from(text).toString("base64url")}.${token}`;

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

    /**
     * The token says which orders are asked for, and the first of them gives the page its address; who asks, the shopper has to
     * be told beside it.
     */
    claim: ([id], { token, requester }) => at(`/order/${id}/transfer/${withText(maskEmail(requester), token)}`),

    /** Medusa wants the account's email beside the token. */
    newPassword: (email, token) => at(`/account/reset-password?token=${withText(email, token)}`),
  };
}

module.exports = { linksTo };
