import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withoutAddresses } from "#shared";
import { type Attempt, listAttempts } from "../mail/attempts";
import { orderLinkMail } from "../mail/request";
import { sendMail } from "../mail/send";
import { sentSince } from "../mail/sent-since";
import { withMailbox } from "../mail/with-mailbox";

const A_DAY_MS = 24 * 60 * 60 * 1000;

/** Whoever knows a number and an email may ask for these mails; a mailbox must not suffer from it. */
const MAILS_A_DAY_FOR_AN_ORDER = 5;
const MAILS_A_DAY_TO_A_MAILBOX = 10;

/**
 * Mails the link to an order to the order's own mailbox, for an owner whom strangers have locked out of the lookup. Never throws
 * and says nothing of what came of it: whoever asks must not learn whether there is such an order.
 */
export async function mailOrderLink(container: MedusaContainer, orderId: string, trigger: string): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  try {
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const { data } = await query.graph({ entity: "order", fields: ["email"], filters: { id: orderId } });
    const email = (data as { email?: string | null }[])[0]?.email;
    if (!email) return;
    await withMailbox(container, email, async () => {
      const mails = await listAttempts(container, { template: "order-link", resource_id: orderId });
      if (await isPastLimits(container, email, mails)) {
        logger.warn(`order-pages: no link to order ${orderId} mailed, it or its mailbox got too many today`);
        return;
      }
      // One that could not be sent yet is tried again, not sent beside its own later try.
      const sent = mails.filter(({ status }) => status === "success").length;
      await sendMail(container, orderLinkMail(orderId, sent, trigger));
    });
  } catch (error) {
    logger.error(`order-pages: the link to order ${orderId} could not be mailed: ${withoutAddresses(error)}`);
  }
}

async function isPastLimits(container: MedusaContainer, to: string, mails: readonly Attempt[]): Promise<boolean> {
  const since = new Date(Date.now() - A_DAY_MS);
  // A mail counts once, by whichever try was its first.
  const today = new Set(mails.filter(({ at }) => at > since).map(({ request }) => request.key));
  if (today.size >= MAILS_A_DAY_FOR_AN_ORDER) return true;
  return (await sentSince(container, { to, template: "order-link" }, since)) >= MAILS_A_DAY_TO_A_MAILBOX;
}
