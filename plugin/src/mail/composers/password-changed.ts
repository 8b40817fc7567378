import { composePasswordChanged } from "#shared";
import { readMailbox } from "../../accounts/mailbox-proofs";
import { readOptions } from "../../options/read-options";
import { mailContext } from "../context";
import type { AddressedMail, MailComposer } from "./composer";

/** The notice of a changed password, to the address that the account has. */
export const composePasswordChangedMail: MailComposer = async (
  container,
  { resourceId: customerId },
): Promise<AddressedMail | null> => {
  const mailbox = await readMailbox(container, customerId);
  if (!mailbox) return null;
  const options = readOptions(container);
  const resetUrl = `${options.storefrontUrl}/account/forgot-password`;
  return { to: mailbox.email, content: composePasswordChanged({ resetUrl }, mailContext(options)) };
};
