import { createRequire } from "node:module";
import { BUNDLE } from "./shared-bundle.mjs";

/**
 * Signs a link as mails carry them, which opens the whole order until `expiresAt`.
 * @param {string} storefront
 * @param {{ id: string, email: string | null }} order
 * @param {string} secret
 * @param {number} expiresAt epoch seconds
 * @returns {string} the link's address; with `&to=confirmed` behind it, it leads to the confirmation
 */
export function signedOrderLink(storefront, order, secret, expiresAt) {
  // Only now: the bundle is built after this file was read.
  const { signOrderLink } = createRequire(import.meta.url)(BUNDLE);
  return `${storefront}/order/${order.id}/open?key=${signOrderLink(order, expiresAt, secret)}`;
}
