import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { findEmailIdentity } from "./identity-of-email";
import { proveMailbox } from "./mailbox-proofs";
import { dropResetTokens } from "./reset-links";
import { endSessionsOf } from "./sessions";

/**
 * What follows from a password chosen by a mailed link: every session of before is over, those of whoever registered the address
 * first among them, and the mailbox is proven, for nobody else can have read the mail.
 * @param email what the identity signs in with, to which the link was mailed
 */
export async function notePasswordChanged(container: MedusaContainer, email: string, now: Date): Promise<void> {
  const identity = await findEmailIdentity(container.resolve(ContainerRegistrationKeys.QUERY), email);
  if (!identity) return;
  const { id, customerId } = identity;
  await endSessionsOf(container, customerId === null ? [id] : [id, customerId], now);
  await dropResetTokens(container, id);
  if (customerId !== null) await proveMailbox(container, customerId, { email, by: "reset" });
}
