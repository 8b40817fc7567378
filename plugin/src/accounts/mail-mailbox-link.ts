import type { MedusaContainer } from "@medusajs/framework/types";
import { mailboxLinkMail } from "../mail/request";
import { sendMail } from "../mail/send";
import { sentSince } from "../mail/sent-since";
import { withMailbox } from "../mail/with-mailbox";
import { readMailbox } from "./mailbox-proofs";

/** Whoever registered somebody's address can ask for this mail: that mailbox must not suffer from it. */
const MAILS_AN_HOUR = 5;

const HOUR_MS = 60 * 60_000;

/** `proven`: there is nothing to confirm any more; `failed`: not taken yet, it is tried again. */
export type MailboxMailOutcome = "sent" | "failed" | "too_often" | "proven";

/**
 * Mails an account's own address the link that proves it.
 * @param locale of the request, a BCP 47 tag; `null` where it says none
 * @returns `null` where the account is gone, or has no address
 */
export async function mailMailboxLink(
  container: MedusaContainer,
  customerId: string,
  locale: string | null,
): Promise<MailboxMailOutcome | null> {
  const mailbox = await readMailbox(container, customerId);
  if (!mailbox) return null;
  if (mailbox.isProven) return "proven";
  return withMailbox(container, mailbox.email, async () => {
    const anHourAgo = new Date(Date.now() - HOUR_MS);
    const earlier = await sentSince(container, { to: mailbox.email, template: "mailbox-link" }, anHourAgo);
    if (earlier >= MAILS_AN_HOUR) return "too_often";
    const outcome = await sendMail(container, mailboxLinkMail(customerId, new Date(), "mailbox.mail", locale));
    return outcome === "failed" || outcome === "not_tried" ? "failed" : "sent";
  });
}
