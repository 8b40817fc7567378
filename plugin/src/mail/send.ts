import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withoutAddresses } from "#shared";
import { sendMailWorkflow } from "../workflows/send-mail";
import { attemptsAt } from "./attempts";
import type { Delivery } from "./deliver";
import type { MailRequest, MailTemplate } from "./request";
import { standingOf } from "./schedule";

/** `failed`: the mail server did not take it; `not_tried`: it could not be composed, or what is known of it not be read. */
export type SendOutcome = Delivery | "failed" | "not_tried";

/**
 * Sends a mail, or leaves it to the job that tries again every minute. Never throws: an order, a request and an account stand
 * without their mail, and what went wrong is logged without addresses.
 */
export async function sendMail(container: MedusaContainer, request: MailRequest): Promise<SendOutcome> {
  try {
    const { result } = await sendMailWorkflow(container).run({ input: request });
    if (typeof result === "string") return result;
    await logFailure(container, request, withoutAddresses(result.undelivered));
    return "failed";
  } catch (error) {
    await logFailure(container, request, withoutAddresses(error));
    return "not_tried";
  }
}

/** Mails that jobs find to be owed, also where no try at them was ever begun: of the others only their events knew. */
const FOUND_AGAIN: Partial<Record<MailTemplate, true>> = {
  "order-placed": true,
  "order-canceled": true,
  "order-refunded": true,
  "order-transfer": true,
  "claim-ended": true,
  request: true,
  "request-shop": true,
};

/** One line a try, for whoever watches the log; a merchant sees the same among Medusa's notifications. */
async function logFailure(container: MedusaContainer, request: MailRequest, reason: string): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const what = `order-pages: the mail ${request.template} of ${request.resourceId} could not be sent`;
  try {
    const attempts = await attemptsAt(container, request);
    const standing = standingOf(attempts, new Date());
    if (standing.kind === "given_up") {
      const tries = attempts.length === 1 ? "one try" : `${attempts.length} tries`;
      logger.error(`${what} and is given up after ${tries}: ${reason}`);
      return;
    }
    if (attempts.length === 0 && !FOUND_AGAIN[request.template]) {
      logger.error(`${what} and is not tried again: ${reason}`);
      return;
    }
    const again = standing.kind === "due" && attempts.length > 0 ? standing.at.toISOString() : "in a minute";
    logger.warn(`${what}, it is tried again (${again}): ${reason}`);
  } catch (error) {
    logger.error(`${what}: ${reason}; nor could its tries be read: ${withoutAddresses(error)}`);
  }
}
