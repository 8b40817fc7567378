import { type AccountLinkKind, composeAccountLink } from "#shared";
import { readOptions } from "../../options/read-options";
import { accountMailContext } from "../context";
import { unseal } from "../seal";
import { sealingSecret } from "../sealing-secret";
import type { MailComposer } from "./composer";

const MINUTE_MS = 60_000;

/** A link that Medusa handed out once, as long as it is good; the mail says for how long it still is. */
const composeAccountLinkMail =
  (kind: AccountLinkKind, path: string): MailComposer =>
  async (container, request) => {
    const { once } = request;
    if (!once) return null;
    const left = Date.parse(once.expiresAt) - Date.now();
    const token = unseal(once.sealedToken, sealingSecret(container));
    if (token === null || !(left > 0)) return null;
    const url = `${readOptions(container).storefrontUrl}${path}${encodeURIComponent(token)}`;
    const context = await accountMailContext(container, request);
    return { to: once.to, content: composeAccountLink(kind, { url, minutes: Math.ceil(left / MINUTE_MS) }, context) };
  };

/** The link to a new password. */
export const composePasswordResetMail = composeAccountLinkMail("passwordReset", "/account/reset-password?token=");

/** The link by which Medusa confirms an account's address. */
export const composeEmailConfirmationMail = composeAccountLinkMail(
  "emailConfirmation",
  "/account/confirm-email/open?code=",
);
