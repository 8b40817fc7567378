import type { MedusaContainer } from "@medusajs/framework/types";
import type { Claim } from "./claim";
import { readRecordedClaims } from "./records";
import { readTransfers, readTransfersOf } from "./transfers";

/** As many as a customer is shown. */
const MOST = 100;

const newestFirst = (claims: readonly Claim[]): Claim[] =>
  [...claims].sort((one, other) => other.requestedAt.getTime() - one.requestedAt.getTime()).slice(0, MOST);

/** A customer's claims, newest first: the plugin's own, and the transfers that Medusa keeps. */
export async function readClaimsOf(container: MedusaContainer, customerId: string): Promise<Claim[]> {
  const claims = await Promise.all([
    readRecordedClaims(container, { customer_id: customerId }),
    readTransfersOf(container, customerId),
  ]);
  return newestFirst(claims.flat());
}

/** Everything that was ever asked about an order, newest first. */
export async function readClaimsAbout(container: MedusaContainer, orderId: string): Promise<Claim[]> {
  const claims = await Promise.all([
    readRecordedClaims(container, { order_id: orderId }),
    readTransfers(container, { order_id: orderId }),
  ]);
  return newestFirst(claims.flat());
}

/** One claim by its id, whichever keeps it. */
export async function readClaim(container: MedusaContainer, id: string): Promise<Claim | null> {
  const [recorded] = await readRecordedClaims(container, { id });
  if (recorded) return recorded;
  const [transfer] = await readTransfers(container, { id });
  return transfer ?? null;
}
