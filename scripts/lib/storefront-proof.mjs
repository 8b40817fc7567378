import { createRequire } from "node:module";
import { BUNDLE } from "./shared-bundle.mjs";

/**
 * The header by which a backend that locks its reads takes a call for its storefront's; good for five minutes.
 * @param {string} id the order's or the cart's, which the call is about
 * @param {string} secret
 * @returns {Record<string, string>}
 */
export function proofOfRead(id, secret) {
  // Only now: the bundle is built after this file was read.
  const { readProof } = createRequire(import.meta.url)(BUNDLE);
  return { "x-storefront-proof": readProof(id, [secret], new Date()) };
}
