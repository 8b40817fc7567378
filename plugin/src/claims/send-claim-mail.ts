import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withoutAddresses } from "#shared";
import { claimMail } from "../mail/request";
import { type SendOutcome, sendMail } from "../mail/send";
import { withMailbox } from "../mail/with-mailbox";
import type { Claim } from "./claim";
import { readClaimMails } from "./claim-mails";
import { exceededMailLimit } from "./exceeded-mail-limit";
import { A_DAY_MS, REQUESTS_A_DAY } from "./limits";
import { readClaimsOf } from "./read-claims";

/** `pending` where another try at it is under way. */
export type MailOutcome = "sent" | "pending" | "failed" | "limited";

/** What became of one try, or `limited` where none was made. */
export type ClaimMailOutcome = SendOutcome | "limited";

export interface ClaimMailOptions {
  /** The event or route that asks for it. */
  trigger: string;
  /** Whether it is the claim's first mail, which an event may ask for twice, or one more. */
  isFirst: boolean;
}

/**
 * Sends a claim's mail and tells what its requester may know of it: see {@link tryClaimMail}.
 */
export async function sendClaimMail(
  container: MedusaContainer,
  claim: Claim,
  options: ClaimMailOptions,
): Promise<MailOutcome> {
  return OUTCOMES[await tryClaimMail(container, claim, options)];
}

/**
 * Mails a claim to the mailbox that it asks, and to nobody else: its link is the only proof of that mailbox.
 * Never throws; what went wrong is logged without addresses, and stands in Medusa's record of the mail.
 */
export async function tryClaimMail(
  container: MedusaContainer,
  claim: Claim,
  options: ClaimMailOptions,
): Promise<ClaimMailOutcome> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const { email } = claim;
  try {
    if (!email) {
      logger.warn(`order-pages: order ${claim.orderId} has no email address, nobody can accept its transfer`);
      return "not_tried";
    }
    return await withMailbox(container, email, () => send(container, claim, email, options));
  } catch (error) {
    const reason = withoutLinks(withoutAddresses(error, email));
    logger.error(`order-pages: the mail about claim ${claim.id} could not be sent: ${reason}`);
    return "not_tried";
  }
}

const OUTCOMES: Record<ClaimMailOutcome, MailOutcome> = {
  limited: "limited",
  sent: "sent",
  under_way: "pending",
  not_due: "failed",
  failed: "failed",
  not_tried: "failed",
};

/** A provider may quote what it could not send: a link of it would answer the claim. */
const withoutLinks = (reason: string): string => reason.replaceAll(/\/transfer\/[^\s"'<>]+/g, "/transfer/[token]");

async function send(
  container: MedusaContainer,
  claim: Claim,
  to: string,
  { trigger, isFirst }: ClaimMailOptions,
): Promise<ClaimMailOutcome> {
  const limit = await exceededLimit(container, claim, to);
  if (limit) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(`order-pages: no mail about claim ${claim.id} sent, ${limit}`);
    return "limited";
  }
  // One that could not be sent yet is tried again, not sent beside its own later try.
  const mails = isFirst ? [] : await readClaimMails(container, [claim.id]);
  const sent = mails.filter(({ status }) => status === "success").length;
  return sendMail(container, claimMail(claim.id, sent, trigger));
}

/** The limit that this mail would exceed, in words for the log; null where it may go. */
export async function exceededLimit(container: MedusaContainer, claim: Claim, to: string): Promise<string | null> {
  const limit = await exceededMailLimit(container, claim.orderId, to);
  if (limit) return limit;
  const since = new Date(Date.now() - A_DAY_MS);
  const ofCustomer = await readClaimsOf(container, claim.customerId);
  const today = ofCustomer.filter(({ requestedAt }) => requestedAt > since);
  return today.length > REQUESTS_A_DAY ? "its customer asked for too many orders today" : null;
}
