import type { MedusaContainer } from "@medusajs/framework/types";
import { composeEmailChange, composeEmailChangeNotice, composeEmailTaken } from "#shared";
import { CHANGE_HOURS, type EmailChange, readEmailChangeToken } from "../../accounts/email-change-link";
import { isTaken } from "../../accounts/is-taken";
import { readOptions } from "../../options/read-options";
import { accountMailContext } from "../context";
import type { OnceKnown } from "../request";
import { unseal } from "../seal";
import { sealingSecret } from "../sealing-secret";
import type { AddressedMail, MailComposer } from "./composer";

/**
 * The link to an account's new address, as long as it is good. Where the address is another account's, its owner is told so
 * instead: whoever asked hears the same in both cases.
 */
export const composeEmailChangeMail: MailComposer = async (container, request): Promise<AddressedMail | null> => {
  const { once } = request;
  const asked = readAsked(container, once);
  if (!once || !asked) return null;
  const context = await accountMailContext(container, request);
  const url = (path: string) => `${readOptions(container).storefrontUrl}/account/${path}`;
  const content = (await isTaken(container, asked.change.to, asked.change))
    ? composeEmailTaken({ url: url("login") }, context)
    : composeEmailChange({ url: url(`change-email/open?token=${asked.token}`), hours: CHANGE_HOURS }, context);
  return { to: once.to, content };
};

/** The notice to the address that an account has until then. */
export const composeEmailChangeNoticeMail: MailComposer = async (container, request): Promise<AddressedMail | null> => {
  const { once } = request;
  const asked = readAsked(container, once);
  if (!once || !asked) return null;
  const resetUrl = `${readOptions(container).storefrontUrl}/account/forgot-password`;
  const context = await accountMailContext(container, request);
  return { to: once.to, content: composeEmailChangeNotice({ resetUrl, newEmail: asked.change.to }, context) };
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
