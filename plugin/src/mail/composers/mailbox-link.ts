import { composeMailboxLink } from "#shared";
import { LINK_HOURS, writeMailboxToken } from "../../accounts/mailbox-link";
import { readMailbox } from "../../accounts/mailbox-proofs";
import { readOptions } from "../../options/read-options";
import { accountMailContext } from "../context";
import type { AddressedMail, MailComposer } from "./composer";

/** The link that proves an account's mailbox, to the address the account has now; nothing where that is proven already. */
export const composeMailboxLinkMail: MailComposer = async (container, request): Promise<AddressedMail | null> => {
  const { resourceId: customerId } = request;
  const mailbox = await readMailbox(container, customerId);
  if (!mailbox || mailbox.isProven) return null;
  const token = writeMailboxToken(container, { customerId, email: mailbox.email }, new Date());
  const url = `${readOptions(container).storefrontUrl}/account/confirm-email/open?token=${encodeURIComponent(token)}`;
  const context = await accountMailContext(container, request);
  return { to: mailbox.email, content: composeMailboxLink({ url, hours: LINK_HOURS }, context) };
};
