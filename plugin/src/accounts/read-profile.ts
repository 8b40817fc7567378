import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { findPasswordIdentity } from "./password-identity";
import type { SessionCustomer } from "./session-customer";

/** What a customer sees of themselves, in the names of Medusa. */
export interface Profile {
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly phone: string | null;
  /** Whether whoever is signed in has a password here, by which it and the email can be changed. */
  readonly has_password: boolean;
}

interface CustomerRow {
  readonly first_name?: string | null;
  readonly last_name?: string | null;
  readonly phone?: string | null;
}

/** @returns `null` where the account is gone */
export async function readProfile(
  container: MedusaContainer,
  { customerId, identityId }: SessionCustomer,
): Promise<Profile | null> {
  const [{ data }, identity] = await Promise.all([
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "customer",
      fields: ["id", "first_name", "last_name", "phone"],
      filters: { id: customerId },
    }),
    findPasswordIdentity(container, identityId),
  ]);
  const [customer] = data as CustomerRow[];
  if (!customer) return null;
  const { first_name = null, last_name = null, phone = null } = customer;
  return { first_name, last_name, phone, has_password: identity !== null };
}
