import type { MedusaContainer } from "@medusajs/framework/types";
import { withLock } from "../mail/with-lock";
import { changeEmailWorkflow } from "../workflows/change-email";
import { type EmailChange, readEmailChangeToken } from "./email-change-link";
import { isTaken } from "./is-taken";
import { readMailbox } from "./mailbox-proofs";
import { findPasswordIdentity, identityLock, type PasswordIdentity } from "./password-identity";
import { dropResetTokens } from "./reset-links";
import type { SessionCustomer } from "./session-customer";

/**
 * Gives an account its new address, by the link that was mailed there and the account's own session together. Links of one account
 * wait for each other, and the first ends the others; done again it changes nothing.
 * @returns whether the account has that address now; not, for a link that has ended, is another account's, was asked for with a
 *   password or an address that the account has no more, or whose address has become another account's meanwhile
 */
export async function confirmEmailChange(
  container: MedusaContainer,
  customer: SessionCustomer,
  token: string,
): Promise<boolean> {
  const change = readEmailChangeToken(container, token, new Date());
  if (change?.customerId !== customer.customerId || change.identityId !== customer.identityId) return false;
  return withLock(container, identityLock(customer.identityId), async () => {
    const [identity, mailbox] = await Promise.all([
      findPasswordIdentity(container, customer.identityId),
      readMailbox(container, customer.customerId),
    ]);
    if (identity?.passwordDigest !== change.passwordDigest) return false;
    if (mailbox?.email === change.to && identity.email === change.to) return true;
    if (mailbox?.email !== change.from || !mailbox.isProven) return false;
    if (!(await changeEmail(container, change, identity))) return false;
    // A link to a new password names the old address: Medusa refuses it from now on, and it must not be mailed again.
    await dropResetTokens(container, customer.identityId);
    return true;
  });
}

/** @returns not, where the address is another account's */
async function changeEmail(
  container: MedusaContainer,
  change: EmailChange,
  identity: PasswordIdentity,
): Promise<boolean> {
  if (await isTaken(container, change.to, change)) return false;
  try {
    await changeEmailWorkflow(container).run({ input: { customerId: change.customerId, to: change.to, identity } });
    return true;
  } catch (error) {
    // Somebody registered it in between: the database keeps each address once.
    if (await isTaken(container, change.to, change)) return false;
    throw error;
  }
}
