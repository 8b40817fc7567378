import { composePasswordReset } from "#shared";
import { readOptions } from "../../options/read-options";
import { mailContext } from "../context";
import { unseal } from "../seal";
import { sealingSecret } from "../sealing-secret";
import type { AddressedMail, MailComposer } from "./composer";

const MINUTE_MS = 60_000;

/** The link to a new password, as long as it is good; the mail says for how long it still is. */
export const composePasswordResetMail: MailComposer = async (container, { once }): Promise<AddressedMail | null> => {
  if (!once) return null;
  const left = Date.parse(once.expiresAt) - Date.now();
  const token = unseal(once.sealedToken, sealingSecret(container));
  if (token === null || !(left > 0)) return null;
  const options = readOptions(container);
  const url = `${options.storefrontUrl}/account/reset-password?token=${encodeURIComponent(token)}`;
  return {
    to: once.to,
    content: composePasswordReset({ url, minutes: Math.ceil(left / MINUTE_MS) }, mailContext(options)),
  };
};
