import { createRequire } from "node:module";
import { BUNDLE } from "./shared-bundle.mjs";

/**
 * Signs a link as mails carry them, which opens the whole order until `expiresAt`.
 * @param {string} storefront
 * @param {string} orderId
 * @param {string} secret
 * @param {number} expiresAt epoch seconds
 * @returns {string} the link's address; with `&to=confirmed` behind it, it leads to the confirmation
 */
export function signedOrderLink(storefront, orderId, secret, expiresAt) {
  // Only now: the bundle is built after this file was read.
  const { signOrderLink } = createRequire(import.meta.url)(BUNDLE);
  return `${storefront}/order/${orderId}/open?key=${signOrderLink(orderId, expiresAt, secret)}`;
}
