import { composePasswordChanged } from "#shared";
import { readMailbox } from "../../accounts/mailbox-proofs";
import { readOptions } from "../../options/read-options";
import { accountMailContext } from "../context";
import type { AddressedMail, MailComposer } from "./composer";

/** The notice of a changed password, to the address that the account has. */
export const composePasswordChangedMail: MailComposer = async (container, request): Promise<AddressedMail | null> => {
  const mailbox = await readMailbox(container, request.resourceId);
  if (!mailbox) return null;
  const resetUrl = `${readOptions(container).storefrontUrl}/account/forgot-password`;
  const context = await accountMailContext(container, request);
  return { to: mailbox.email, content: composePasswordChanged({ resetUrl }, context) };
};
