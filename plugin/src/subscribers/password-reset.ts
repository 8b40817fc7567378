import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { customerOfIdentity } from "../accounts/customer-of-identity";
import { readResetToken } from "../accounts/reset-token";
import { canMail, NO_STOREFRONT } from "../mail/mail";
import { composePasswordReset } from "../mail/password-reset/compose";
import { sendMail } from "../mail/send";
import { sentSince } from "../mail/sent-since";
import { withMailbox } from "../mail/with-mailbox";
import { withoutAddresses } from "../mail/without-addresses";
import { readOptions } from "../options/read-options";

interface PasswordReset {
  /** What the identity signs in with: an email where the provider is `emailpass`. */
  entity_id: string;
  actor_type: string;
  token: string;
}

/** Anybody may ask Medusa to reset anybody's password, as often as they like; a mailbox must not suffer from it. */
const MAILS_AN_HOUR = 10;

/** Mails a customer the link to a new password. An admin's reset is the dashboard's to mail. */
export default async function sendPasswordReset({ event, container }: SubscriberArgs<PasswordReset>): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const { entity_id: email, actor_type, token } = event.data;
  const reset = readResetToken(token);
  if (actor_type !== "customer" || reset?.provider !== "emailpass") return;
  try {
    const options = readOptions(container);
    if (!canMail(options)) {
      logger.warn(`order-pages: no password reset mail sent, ${NO_STOREFRONT}`);
      return;
    }
    const customer = await customerOfIdentity(container.resolve(ContainerRegistrationKeys.QUERY), email);
    if (!customer) {
      logger.info("order-pages: a password reset of no customer's account, no mail sent");
      return;
    }
    const anHourAgo = new Date(Date.now() - 60 * 60 * 1000);
    await withMailbox(container, email, async () => {
      if ((await sentSince(container, { to: email, template: "password-reset" }, anHourAgo)) >= MAILS_AN_HOUR) {
        logger.warn(`order-pages: too many password resets of customer ${customer} in an hour, no mail sent`);
        return;
      }
      await sendMail(container, {
        to: email,
        template: "password-reset",
        content: composePasswordReset(token, reset.minutes, options),
        trigger: event.name,
        resource: { type: "customer", id: customer },
        key: `password-reset:${reset.id}`,
      });
    });
  } catch (error) {
    logger.error(`order-pages: a password reset mail could not be sent: ${withoutAddresses(error)}`);
  }
}

export const config: SubscriberConfig = {
  event: "auth.password_reset",
  context: { subscriberId: "order-pages-password-reset" },
};
