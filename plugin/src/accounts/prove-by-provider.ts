import type { AuthContext } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { proveMailbox } from "./mailbox-proofs";

/** Those of Medusa's providers that sign nobody in whose address they have not proven: Google's refuses `email_verified: false`. */
const PROVING_PROVIDERS: readonly string[] = ["google"];

/** Keeps that whoever signed a customer in has proven their mailbox, where that is the account's very address. */
export async function proveByProvider(container: MedusaContainer, token: AuthContext): Promise<void> {
  const { actor_id: customerId, auth_provider: provider, user_metadata } = token;
  const email = user_metadata?.email;
  if (!customerId || !provider || !PROVING_PROVIDERS.includes(provider) || typeof email !== "string") return;
  await proveMailbox(container, customerId, { email, by: "provider" });
}
