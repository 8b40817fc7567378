import "server-only";
import { readProof } from "@order-pages/shared/proofs/storefront-proof";
import { env } from "@/lib/env";

/**
 * The header by which the plugin knows that it is this storefront that reads an order or a cart. Sent to Medusa's own routes, too,
 * which the plugin locks; a stock backend makes nothing of it.
 * @param id the order's or the cart's
 */
export function readProofHeader(id: string): Record<string, string> {
  return { "x-storefront-proof": readProof(id, env().linkSecrets, new Date()) };
}
