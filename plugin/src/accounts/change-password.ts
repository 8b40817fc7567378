import type { AuthContext } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { withLock } from "../mail/with-lock";
import { mailPasswordChanged } from "./mail-password-changed";
import { findPasswordIdentity, hasPassword, identityLock, setPassword } from "./password-identity";
import { renewToken } from "./renew-token";
import { endSessionsOf } from "./sessions";

/** `no_password`: whoever is signed in has none here. `token` is the session's from now on. */
export type PasswordChange =
  | { readonly outcome: "changed"; readonly token: string }
  | { readonly outcome: "wrong_password" | "no_password" };

/**
 * Changes the password of whoever is signed in and knows the one before: a session alone, which may be stolen, changes nothing.
 * Every session ends with it but this one, which goes on with another token.
 * @param session as Medusa's guard has verified it
 * @param locale of the request, for the mail that tells of it; `null` where it says none
 */
export async function changePassword(
  container: MedusaContainer,
  session: AuthContext,
  { current, next }: { readonly current: string; readonly next: string },
  locale: string | null,
): Promise<PasswordChange> {
  const { actor_id: customerId, auth_identity_id: identityId } = session;
  return withLock(container, identityLock(identityId), async () => {
    const identity = await findPasswordIdentity(container, identityId);
    if (!identity) return { outcome: "no_password" };
    if (!(await hasPassword(container, identity, current))) return { outcome: "wrong_password" };
    await setPassword(container, identity, next);
    const changedAt = new Date();
    const second = await endSessionsOf(container, [customerId, identityId], changedAt);
    // Nobody waits for it: it tells whoever else has the mailbox.
    void mailPasswordChanged(container, customerId, changedAt, locale);
    return { outcome: "changed", token: renewToken(container, session, second) };
  });
}
