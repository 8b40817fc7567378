import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withoutAddresses } from "#shared";
import type { MailRequest } from "./request";
import { sendMail } from "./send";

/**
 * Sends the mails that an event gives rise to. Never throws: what happened to the order stands without its mail.
 * @param read finds them; what it throws is logged without addresses, and they are not tried again
 */
export async function sendOfEvent(
  container: MedusaContainer,
  event: string,
  read: () => Promise<readonly MailRequest[]>,
): Promise<void> {
  try {
    for (const mail of await read()) await sendMail(container, mail);
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`order-pages: the mails of ${event} could not be found and are not sent: ${withoutAddresses(error)}`);
  }
}
