import type { RemoteQueryFunction } from "@medusajs/framework/types";

/**
 * The customer who signs in with this address and a password. One identity may belong to an admin instead, or to nobody yet,
 * and Medusa resets the passwords of all of them as a customer's.
 * @returns the customer's id, or null where the address has no customer account
 */
export async function customerOfIdentity(
  query: Omit<RemoteQueryFunction, symbol>,
  email: string,
): Promise<string | null> {
  const identities = await query.graph({
    entity: "auth_identity",
    fields: ["id", "app_metadata"],
    filters: { provider_identities: { provider: "emailpass", entity_id: email } },
  });
  const identity = identities.data[0] as { app_metadata?: { customer_id?: string } | null } | undefined;
  const id = identity?.app_metadata?.customer_id;
  if (!id) return null;
  const customers = await query.graph({
    entity: "customer",
    fields: ["id"],
    filters: { id, has_account: true },
  });
  return customers.data.length > 0 ? id : null;
}
