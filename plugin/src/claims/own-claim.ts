import type { MedusaContainer } from "@medusajs/framework/types";
import type { Claim } from "./claim";
import { readClaimsOf } from "./read-claims";

/**
 * A customer's own claim, by its id or by its order's; of several for one order the latest.
 * @returns null where this customer has none such
 */
export async function findOwnClaim(container: MedusaContainer, customerId: string, id: string): Promise<Claim | null> {
  const own = await readClaimsOf(container, customerId);
  return own.find((claim) => claim.id === id || claim.orderId === id) ?? null;
}
