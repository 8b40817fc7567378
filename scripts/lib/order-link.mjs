import { shared } from "./shared-bundle.mjs";

/**
 * Signs a link as mails carry them, which opens the whole order until `expiresAt`.
 * @param {string} storefront
 * @param {{ id: string, email: string | null }} order
 * @param {string} secret
 * @param {number} expiresAt epoch seconds
 * @returns {string} the link's address; with `&to=confirmed` behind it, it leads to the confirmation
 */
export const signedOrderLink = (storefront, order, secret, expiresAt) =>
  `${storefront}/order/${order.id}/open?key=${shared().signOrderLink(order, expiresAt, secret)}`;
