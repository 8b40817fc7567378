import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withoutAddresses } from "#shared";
import { orderTransferMail } from "../mail/request";
import { type SendOutcome, sendMail } from "../mail/send";
import { withMailbox } from "../mail/with-mailbox";
import { exceededMailLimit } from "./exceeded-mail-limit";
import { A_DAY_MS, REQUESTS_A_DAY } from "./limits";
import { readTransfersOf, type Transfer } from "./transfer";
import { readTransferMails } from "./transfer-mails";

/** `pending` where another try at it is under way. */
export type MailOutcome = "sent" | "pending" | "failed" | "limited";

/** What became of one try, or `limited` where none was made. */
export type TransferMailOutcome = SendOutcome | "limited";

export interface TransferMailOptions {
  /** The event or route that asks for it. */
  trigger: string;
  /** Whether it is the request's first mail, which an event may ask for twice, or one more. */
  isFirst: boolean;
}

/**
 * Sends a request's mail and tells what its requester may know of it: see {@link tryTransferMail}.
 */
export async function sendTransferMail(
  container: MedusaContainer,
  transfer: Transfer,
  options: TransferMailOptions,
): Promise<MailOutcome> {
  return OUTCOMES[await tryTransferMail(container, transfer, options)];
}

/**
 * Mails a request to the order's mailbox, and to nobody else: the token in its link is the only proof that Medusa asks for.
 * Never throws; what went wrong is logged without address and token, and stands in Medusa's record of the mail.
 */
export async function tryTransferMail(
  container: MedusaContainer,
  transfer: Transfer,
  options: TransferMailOptions,
): Promise<TransferMailOutcome> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const { email } = transfer.order;
  try {
    if (!email) {
      logger.warn(`order-pages: order ${transfer.orderId} has no email address, nobody can accept its transfer`);
      return "not_tried";
    }
    return await withMailbox(container, email, () => send(container, transfer, email, options));
  } catch (error) {
    const reason = withoutAddresses(error, email).replaceAll(transfer.token, "[token]");
    logger.error(`order-pages: the mail about transfer ${transfer.id} could not be sent: ${reason}`);
    return "not_tried";
  }
}

const OUTCOMES: Record<TransferMailOutcome, MailOutcome> = {
  limited: "limited",
  sent: "sent",
  under_way: "pending",
  not_due: "failed",
  failed: "failed",
  not_tried: "failed",
};

async function send(
  container: MedusaContainer,
  transfer: Transfer,
  to: string,
  { trigger, isFirst }: TransferMailOptions,
): Promise<TransferMailOutcome> {
  const limit = await exceededLimit(container, transfer, to);
  if (limit) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(`order-pages: no mail about transfer ${transfer.id} sent, ${limit}`);
    return "limited";
  }
  // One that could not be sent yet is tried again, not sent beside its own later try.
  const mails = isFirst ? [] : await readTransferMails(container, [transfer.id]);
  const sent = mails.filter(({ status }) => status === "success").length;
  return sendMail(container, orderTransferMail(transfer.id, sent, trigger));
}

/** The limit that this mail would exceed, in words for the log; null where it may go. */
export async function exceededLimit(
  container: MedusaContainer,
  transfer: Transfer,
  to: string,
): Promise<string | null> {
  const limit = await exceededMailLimit(container, transfer.orderId, to);
  if (limit) return limit;
  const since = new Date(Date.now() - A_DAY_MS);
  const ofCustomer = await readTransfersOf(container.resolve(ContainerRegistrationKeys.QUERY), transfer.customerId);
  const today = ofCustomer.filter(({ requestedAt }) => requestedAt > since);
  return today.length > REQUESTS_A_DAY ? "its customer asked for too many orders today" : null;
}
