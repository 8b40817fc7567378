import { composeEmailConfirmation } from "#shared";
import { readOptions } from "../../options/read-options";
import { mailContext } from "../context";
import { unseal } from "../seal";
import { sealingSecret } from "../sealing-secret";
import type { AddressedMail, MailComposer } from "./composer";

const MINUTE_MS = 60_000;

/** The link by which Medusa confirms an account's address, as long as it is good; the mail says for how long it still is. */
export const composeEmailConfirmationMail: MailComposer = async (
  container,
  { once },
): Promise<AddressedMail | null> => {
  if (!once) return null;
  const left = Date.parse(once.expiresAt) - Date.now();
  const code = unseal(once.sealedToken, sealingSecret(container));
  if (code === null || !(left > 0)) return null;
  const options = readOptions(container);
  const url = `${options.storefrontUrl}/account/confirm-email/open?code=${encodeURIComponent(code)}`;
  return {
    to: once.to,
    content: composeEmailConfirmation({ url, minutes: Math.ceil(left / MINUTE_MS) }, mailContext(options)),
  };
};
