import type { RemoteQueryFunction } from "@medusajs/framework/types";

type Query = Omit<RemoteQueryFunction, symbol>;

/** Who signs in with an address and a password, as Medusa keeps it. */
export interface EmailIdentity {
  readonly id: string;
  /** `null` where the identity is nobody's yet, or an admin's. */
  readonly customerId: string | null;
  /** Whether it was registered and no account made of it: nobody has it yet. */
  readonly isUnfinished: boolean;
}

interface IdentityRow {
  readonly id: string;
  readonly app_metadata?: Readonly<Record<string, unknown>> | null;
}

/**
 * @param email letter by letter, as Medusa compares it
 * @returns `null` where nobody signs in with it
 */
export async function findEmailIdentity(query: Query, email: string): Promise<EmailIdentity | null> {
  // Postgres has no text for this character, and nobody an address with it.
  if (email.includes("\0")) return null;
  const { data } = await query.graph({
    entity: "auth_identity",
    fields: ["id", "app_metadata"],
    filters: { provider_identities: { provider: "emailpass", entity_id: email } },
  });
  const [identity] = data as IdentityRow[];
  if (!identity) return null;
  const { id, app_metadata } = identity;
  const customerId = app_metadata?.customer_id;
  const actors = Object.entries(app_metadata ?? {}).filter(([key, actor]) => key.endsWith("_id") && actor);
  return {
    id,
    customerId: typeof customerId === "string" && customerId !== "" ? customerId : null,
    isUnfinished: actors.length === 0,
  };
}

/**
 * Whose password a customer's reset changes. One identity may belong to an admin instead, whose mail is the dashboard's; one that
 * is nobody's yet gets its mail, or whoever registers somebody's address would shut them out.
 * @returns the customer's id; the identity's where it is nobody's yet; `null` where there is nobody to mail
 */
export async function resettableAccount(query: Query, email: string): Promise<string | null> {
  const identity = await findEmailIdentity(query, email);
  if (!identity) return null;
  if (identity.isUnfinished) return identity.id;
  if (identity.customerId === null) return null;
  const customers = await query.graph({
    entity: "customer",
    fields: ["id"],
    filters: { id: identity.customerId, has_account: true },
  });
  return customers.data.length > 0 ? identity.customerId : null;
}
