import type { MedusaContainer } from "@medusajs/framework/types";
import { composeEmailChange, composeEmailChangeNotice, composeEmailTaken } from "#shared";
import { CHANGE_HOURS, type EmailChange, readEmailChangeToken } from "../../accounts/email-change-link";
import { isTaken } from "../../accounts/is-taken";
import { readOptions } from "../../options/read-options";
import { mailContext } from "../context";
import type { OnceKnown } from "../request";
import { unseal } from "../seal";
import { sealingSecret } from "../sealing-secret";
import type { AddressedMail, MailComposer } from "./composer";

/**
 * The link to an account's new address, as long as it is good. Where the address is another account's, its owner is told so
 * instead: whoever asked hears the same in both cases.
 */
export const composeEmailChangeMail: MailComposer = async (container, { once }): Promise<AddressedMail | null> => {
  const asked = readAsked(container, once);
  if (!once || !asked) return null;
  const options = readOptions(container);
  const context = mailContext(options);
  const url = (path: string) => `${options.storefrontUrl}/account/${path}`;
  const content = (await isTaken(container, asked.change.to, asked.change))
    ? composeEmailTaken({ url: url("login") }, context)
    : composeEmailChange({ url: url(`change-email/open?token=${asked.token}`), hours: CHANGE_HOURS }, context);
  return { to: once.to, content };
};

/** The notice to the address that an account has until then. */
export const composeEmailChangeNoticeMail: MailComposer = async (
  container,
  { once },
): Promise<AddressedMail | null> => {
  const asked = readAsked(container, once);
  if (!once || !asked) return null;
  const options = readOptions(container);
  const resetUrl = `${options.storefrontUrl}/account/forgot-password`;
  return {
    to: once.to,
    content: composeEmailChangeNotice({ resetUrl, newEmail: asked.change.to }, mailContext(options)),
  };
};

/** @returns `null` for a link that has ended, or whose token cannot be read any more */
function readAsked(
  container: MedusaContainer,
  once: OnceKnown | null,
): { readonly token: string; readonly change: EmailChange } | null {
  const token = once && unseal(once.sealedToken, sealingSecret(container));
  const change = token && readEmailChangeToken(container, token, new Date());
  return change ? { token, change } : null;
}
