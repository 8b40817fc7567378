import type { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http";
import { verifyReadProof } from "#shared";
import { readOptions } from "../options/read-options";

/** How long after its placement whoever has its id may read an order: the confirmation of Medusa's starter asks without any proof. */
export const FRESH_MINUTES = 15;

/** Who asks for an order or a cart. */
export interface Reader {
  /** Whether the shop locks its reads at all. */
  readonly isLocked: boolean;
  /** The customer that the token is of; `null` for a guest. */
  readonly customerId: string | null;
  /** Whether this is a storefront that shares the secret and asks for this id, now. */
  proves(id: string): boolean;
}

/** Who asks, by what Medusa has made of the token and by the header of a storefront. */
export function readerOf(req: MedusaRequest): Reader {
  const { linkSecrets, lockOrderReads } = readOptions(req.scope);
  const auth = (req as Partial<AuthenticatedMedusaRequest>).auth_context;
  return {
    isLocked: lockOrderReads,
    customerId: auth?.actor_id || null,
    proves: (id) => verifyReadProof(req.headers["x-storefront-proof"], id, linkSecrets, new Date()),
  };
}
