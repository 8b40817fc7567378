import { createHmac } from "node:crypto";

/**
 * Signs a link as the plugin's mails carry them, which opens the whole order until `expiresAt`. The same few lines as in
 * lib/security/order-link.ts, which Node 20 cannot read; a test holds both to one set of vectors.
 * @param {string} storefront
 * @param {string} orderId
 * @param {string} secret
 * @param {number} expiresAt epoch seconds
 * @returns {string} the link's address; with `&to=confirmed` behind it, it leads to the confirmation
 */
export function signedOrderLink(storefront, orderId, secret, expiresAt) {
  const proof = createHmac("sha256", secret).update(`order-link.v1.${orderId}.${expiresAt}`).digest("base64url");
  return `${storefront}/order/${orderId}/open?key=v1.${expiresAt}.${proof}`;
}
