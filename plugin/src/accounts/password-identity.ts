import { createHash } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** How somebody signs in with an address and a password, as Medusa keeps it. */
export interface PasswordIdentity {
  /** Of the provider's identity, which belongs to the auth identity. */
  readonly id: string;
  readonly identityId: string;
  /** What is typed at a sign-in, letter by letter. */
  readonly email: string;
  /** Tells one password from the next, and nothing of either: made of Medusa's salted hash. */
  readonly passwordDigest: string;
}

/** What Medusa answers a wrong password, and nothing else. */
const WRONG_PASSWORD = "Invalid email or password";

/** @returns `null` where the identity signs in in another way alone */
export async function findPasswordIdentity(
  container: MedusaContainer,
  identityId: string,
): Promise<PasswordIdentity | null> {
  const filters = { auth_identity_id: identityId, provider: "emailpass" };
  const [identity] = await container.resolve(Modules.AUTH).listProviderIdentities(filters);
  const hash = identity?.provider_metadata?.password;
  if (!identity || typeof hash !== "string") return null;
  const passwordDigest = createHash("sha256").update(hash).digest("base64url");
  return { id: identity.id, identityId, email: identity.entity_id, passwordDigest };
}

/**
 * Whether a password is the identity's.
 * @throws Error where Medusa could not compare it
 */
export async function hasPassword(
  container: MedusaContainer,
  { email }: PasswordIdentity,
  password: string,
): Promise<boolean> {
  const { success, error } = await container
    .resolve(Modules.AUTH)
    .authenticate("emailpass", { body: { email, password } });
  if (!success && error !== WRONG_PASSWORD) throw new Error("Medusa could not compare a password");
  return success;
}

/**
 * Gives the identity another password.
 * @throws Error where Medusa did not take it
 */
export async function setPassword(
  container: MedusaContainer,
  { email }: PasswordIdentity,
  password: string,
): Promise<void> {
  const { success } = await container.resolve(Modules.AUTH).updateProvider("emailpass", { entity_id: email, password });
  if (!success) throw new Error("Medusa did not take a new password");
}

/** Changes of one identity, and links to a new password, wait for each other. */
export const identityLock = (identityId: string): string => `reset:${identityId}`;
