import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { findEmailIdentity } from "./identity-of-email";
import type { SessionCustomer } from "./session-customer";

/**
 * Whether an address is another account's: as what is signed in with, or as a customer's own. One that was registered and made no
 * account of is nobody's, or whoever registered somebody's address would keep them from it.
 * @param email letter by letter, as Medusa compares it
 * @param by who wants it, whose own it may be
 */
export async function isTaken(container: MedusaContainer, email: string, by: SessionCustomer): Promise<boolean> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [identity, customers] = await Promise.all([
    findEmailIdentity(query, email),
    query.graph({ entity: "customer", fields: ["id"], filters: { email, has_account: true } }),
  ]);
  const isOthersIdentity = identity !== null && identity.id !== by.identityId && !identity.isUnfinished;
  return isOthersIdentity || (customers.data as { id: string }[]).some(({ id }) => id !== by.customerId);
}
