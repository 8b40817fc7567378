import type { MedusaContainer } from "@medusajs/framework/types";
import { sentSince } from "../mail/sent-since";
import { readClaimMails } from "./claim-mails";
import { A_DAY_MS, MAILS_A_DAY_FOR_AN_ORDER, MAILS_A_DAY_TO_A_MAILBOX } from "./limits";
import { readClaimsAbout } from "./read-claims";

/** The limit that one more mail about an order would exceed, in words for the log; null where it may go. */
export async function exceededMailLimit(
  container: MedusaContainer,
  orderId: string,
  to: string,
): Promise<string | null> {
  const since = new Date(Date.now() - A_DAY_MS);
  if ((await sentSince(container, { to, template: "order-transfer" }, since)) >= MAILS_A_DAY_TO_A_MAILBOX) {
    return "its mailbox got too many today";
  }
  const ofOrder = await readClaimsAbout(container, orderId);
  const mails = await readClaimMails(
    container,
    ofOrder.map(({ id }) => id),
  );
  // Those that failed count, too: they are tried again, and all of them arrive once the relay is back.
  const today = mails.filter(({ isRetry, createdAt }) => !isRetry && createdAt > since);
  return today.length >= MAILS_A_DAY_FOR_AN_ORDER ? "too many about its order today" : null;
}
