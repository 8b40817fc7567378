import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withoutAddresses } from "#shared";
import { passwordChangedMail } from "../mail/request";
import { sendMail } from "../mail/send";
import { sentSince } from "../mail/sent-since";
import { withMailbox } from "../mail/with-mailbox";
import { readMailbox } from "./mailbox-proofs";

/** To a mailbox, which may be a stranger's: nobody has to prove an address before they change its account's password. */
const MAILS_AN_HOUR = 5;

const HOUR_MS = 60 * 60_000;

/**
 * Tells an account's mailbox that its password was changed, unless it was told that often already. Never throws: the password is
 * changed without it.
 * @param locale of the request, a BCP 47 tag; `null` where it says none
 */
export async function mailPasswordChanged(
  container: MedusaContainer,
  customerId: string,
  changedAt: Date,
  locale: string | null,
): Promise<void> {
  try {
    const mailbox = await readMailbox(container, customerId);
    if (!mailbox) return;
    const counted = { to: mailbox.email, template: "password-changed" } as const;
    const anHourAgo = new Date(changedAt.getTime() - HOUR_MS);
    await withMailbox(container, mailbox.email, async () => {
      if ((await sentSince(container, counted, anHourAgo)) >= MAILS_AN_HOUR) return;
      await sendMail(container, passwordChangedMail(customerId, changedAt, locale));
    });
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`order-pages: ${customerId} could not be told of its changed password: ${withoutAddresses(error)}`);
  }
}
