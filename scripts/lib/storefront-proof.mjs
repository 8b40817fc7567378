import { shared } from "./shared-bundle.mjs";

/**
 * The header by which a backend that locks its reads takes a call for its storefront's; good for five minutes.
 * @param {string} id the order's or the cart's, which the call is about
 * @param {string} secret
 * @returns {Record<string, string>}
 */
export const proofOfRead = (id, secret) => ({ "x-storefront-proof": shared().readProof(id, [secret], new Date()) });
