import { createHash } from "node:crypto";
import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { findEmailIdentity } from "./identity-of-email";
import { proveMailbox, readMailbox } from "./mailbox-proofs";

/** Medusa's own verification of what an identity signs in with (since 2.16), as far as the plugin looks at it. */
const verificationSchema = z.object({
  id: z.string(),
  entity_id: z.string(),
  entity_type: z.string(),
  verified_at: z.union([z.date(), z.string()]).nullish(),
  provider_metadata: z.object({ token_hash: z.string().nullish() }).nullish(),
});

type Verification = z.output<typeof verificationSchema>;

/** What of Medusa's module its published type leaves out, and an older one has not. */
interface Verifications {
  listAuthVerifications?(filters: object): Promise<unknown[]>;
  createAuthVerifications?(verification: object): Promise<unknown>;
  updateAuthVerifications?(verification: object): Promise<unknown>;
}

const moduleOf = (container: MedusaContainer) =>
  container.resolve<IAuthModuleService & Verifications>(Modules.AUTH) as Verifications;

async function verificationsOf(container: MedusaContainer, identityId: string): Promise<readonly Verification[]> {
  const rows = await moduleOf(container).listAuthVerifications?.({ auth_identity_id: identityId });
  return z.array(verificationSchema).parse(rows ?? []);
}

/**
 * The address that a code would verify of an identity, and of no other: Medusa's own confirmation does not look whose code it is.
 * @returns `null` for a code that is another's, or nobody's
 */
export async function addressOfCode(
  container: MedusaContainer,
  identityId: string,
  code: string,
): Promise<string | null> {
  const token_hash = createHash("sha256").update(code).digest("hex");
  const own = (await verificationsOf(container, identityId)).find(
    ({ entity_type, provider_metadata }) => entity_type === "email" && provider_metadata?.token_hash === token_hash,
  );
  return own?.entity_id ?? null;
}

/** Keeps that a mailbox is its account's: its mailed code was given together with the account's own password. */
export async function proveByVerification(
  container: MedusaContainer,
  identityId: string,
  email: string,
): Promise<void> {
  const identity = await findEmailIdentity(container.resolve(ContainerRegistrationKeys.QUERY), email);
  if (identity?.id !== identityId || identity.customerId === null) return;
  await proveMailbox(container, identity.customerId, { email, by: "link" });
}

/** Whether this shop lets no customer in by password whose address Medusa has not verified. */
function asksForVerification(container: MedusaContainer): boolean {
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig;
  const asked = http.authVerificationsPerActor?.customer ?? [];
  return asked.some(({ auth_provider, entity_type }) => auth_provider === "emailpass" && entity_type === "email");
}

/**
 * Tells Medusa of a mailbox that is proven already, by our own mail or a password reset: nobody is asked for the same twice. Done
 * again it changes nothing.
 * @param email what is signed in with, letter by letter
 */
export async function verifyProvenMailbox(container: MedusaContainer, email: string): Promise<void> {
  if (!asksForVerification(container)) return;
  const identity = await findEmailIdentity(container.resolve(ContainerRegistrationKeys.QUERY), email);
  if (!identity || identity.customerId === null) return;
  const mailbox = await readMailbox(container, identity.customerId);
  if (!mailbox?.isProven || mailbox.email !== email) return;
  const known = (await verificationsOf(container, identity.id)).find(
    ({ entity_id, entity_type }) => entity_id === email && entity_type === "email",
  );
  if (known?.verified_at) return;
  const verified_at = new Date();
  if (known) {
    await moduleOf(container).updateAuthVerifications?.({ id: known.id, verified_at });
    return;
  }
  await moduleOf(container).createAuthVerifications?.({
    auth_identity_id: identity.id,
    entity_id: email,
    entity_type: "email",
    code_provider: "token",
    requested_at: verified_at,
    verified_at,
  });
}
