const { maskEmail, orderLink, writeMailedProof } = require("../shared.cjs");

/** How long a mailed link opens its order. */
const ORDER_LINK_DAYS = 90;

/**
 * The addresses of the storefront that a mail may lead to, and nowhere else are they written.
 * @param {{ storefrontUrl: string, linkSecret?: string }} options
 */
function linksTo({ storefrontUrl, linkSecret = "" }) {
  const at = (path) => new URL(path, storefrontUrl).href;
  const linkSecrets = linkSecret
    .split(",")
    .map((secret) => secret.trim())
    .filter(Boolean);
  return {
    /** The whole order, signed, and until when; without a secret, its bare address. */
    order: ({ id, email }, now) =>
      orderLink(
        { id, email },
        { storefrontUrl: new URL(storefrontUrl).origin, linkSecrets, linkDays: ORDER_LINK_DAYS },
        now,
      ),

    /**
     * The token says which orders are asked for, and the first of them gives the page its address; who asks, the shopper has to
     * be told beside it.
     */
    claim: ([id], { token, requester }) => at(`/order/${id}/transfer/${writeMailedProof(maskEmail(requester), token)}`),

    /** Medusa wants the account's email beside the token. */
    newPassword: (email, token) => at(`/account/reset-password?token=${writeMailedProof(email, token)}`),
  };
}

module.exports = { linksTo };
