import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withoutAddresses } from "#shared";
import { claimEndedMail } from "../mail/request";
import { type SendOutcome, sendMail } from "../mail/send";
import { sentSince } from "../mail/sent-since";
import { withMailbox } from "../mail/with-mailbox";
import type { Claim } from "./claim";
import { emailOfCustomer } from "./claim-question";
import { A_DAY_MS, MAILS_A_DAY_TO_A_MAILBOX } from "./limits";
import { readClaimsAbout } from "./read-claims";

/**
 * Mails whoever asked for an order that it does not come into their account, once a claim. An account's address may be somebody else's:
 * it gets no more of these in a day than a mailbox that is asked. Never throws.
 */
export async function mailClaimEnded(
  container: MedusaContainer,
  { id, customerId }: Pick<Claim, "id" | "customerId">,
  trigger: string,
): Promise<SendOutcome> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  try {
    const to = await emailOfCustomer(container, customerId);
    if (to === null) return "not_due";
    return await withMailbox(container, to, async () => {
      const since = new Date(Date.now() - A_DAY_MS);
      if ((await sentSince(container, { to, template: "claim-ended" }, since)) >= MAILS_A_DAY_TO_A_MAILBOX) {
        logger.warn(`order-pages: no mail about the end of claim ${id} sent, its mailbox got too many today`);
        return "not_due";
      }
      return sendMail(container, claimEndedMail(id, trigger));
    });
  } catch (error) {
    logger.error(`order-pages: the mail about the end of claim ${id} could not be sent: ${withoutAddresses(error)}`);
    return "not_tried";
  }
}

/** The same of every claim that was open when its order was canceled. Never throws. */
export async function mailClaimsOfCanceledOrder(
  container: MedusaContainer,
  orderId: string,
  trigger: string,
): Promise<void> {
  try {
    const ended = (await readClaimsAbout(container, orderId)).filter(({ state }) => state === "order_canceled");
    for (const claim of ended) await mailClaimEnded(container, claim, trigger);
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`order-pages: the claims of order ${orderId} could not be read: ${withoutAddresses(error)}`);
  }
}
