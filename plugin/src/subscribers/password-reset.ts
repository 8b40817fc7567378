import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withoutAddresses } from "#shared";
import { resettableAccount } from "../accounts/identity-of-email";
import { localeIn } from "../accounts/locale";
import { type ResetToken, readResetToken } from "../accounts/reset-token";
import { listAttempts } from "../mail/attempts";
import { passwordResetMail } from "../mail/request";
import { seal } from "../mail/seal";
import { sealingSecret } from "../mail/sealing-secret";
import { sendMail } from "../mail/send";
import { sentSince } from "../mail/sent-since";
import { withMailbox } from "../mail/with-mailbox";

interface PasswordReset {
  /** What the identity signs in with: an email where the provider is `emailpass`. */
  entity_id: string;
  actor_type: string;
  token: string;
  /** What whoever asked for it said: its language. */
  metadata?: unknown;
}

/** Anybody may ask Medusa to reset anybody's password, as often as they like; a mailbox must not suffer from it. */
const MAILS_AN_HOUR = 10;

const HOUR_MS = 60 * 60_000;

/** Mails an account the link to a new password, every time it is asked for. An admin's reset is the dashboard's to mail. */
export default async function sendPasswordReset({ event, container }: SubscriberArgs<PasswordReset>): Promise<void> {
  const { entity_id: email, actor_type, token, metadata } = event.data;
  const reset = readResetToken(token);
  if (actor_type !== "customer" || reset?.provider !== "emailpass") return;
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  try {
    const accountId = await resettableAccount(container.resolve(ContainerRegistrationKeys.QUERY), email);
    if (!accountId) {
      logger.info("order-pages: a password reset of no customer's account, no mail sent");
      return;
    }
    await withMailbox(container, email, async () => {
      const anHourAgo = new Date(Date.now() - HOUR_MS);
      if ((await sentSince(container, { to: email, template: "password-reset" }, anHourAgo)) >= MAILS_AN_HOUR) {
        logger.warn(`order-pages: too many password resets of account ${accountId} in an hour, no mail sent`);
        return;
      }
      await mailReset(container, { email, accountId, token, reset, trigger: event.name, locale: localeIn(metadata) });
    });
  } catch (error) {
    logger.error(
      `order-pages: a password reset mail could not be sent and is not tried again: ${withoutAddresses(error, email)}`,
    );
  }
}

interface MailedReset {
  readonly email: string;
  readonly accountId: string;
  readonly token: string;
  readonly reset: ResetToken;
  readonly trigger: string;
  readonly locale: string | null;
}

async function mailReset(
  container: MedusaContainer,
  { email, accountId, token, reset, trigger, locale }: MailedReset,
): Promise<void> {
  const once = {
    to: email,
    sealedToken: seal(token, sealingSecret(container)),
    expiresAt: reset.expiresAt.toISOString(),
  };
  const earlier = await mailsWith(container, reset, accountId);
  await sendMail(container, passwordResetMail({ id: reset.id, accountId, earlier }, once, trigger, locale));
}

/** How many mails carried this link before: each is a mail of its own. */
async function mailsWith(container: MedusaContainer, { id }: ResetToken, accountId: string): Promise<number> {
  const attempts = await listAttempts(container, { template: "password-reset", resource_id: accountId });
  const keys = attempts.map(({ request }) => request.key).filter((key) => key.split(":")[1] === id);
  return new Set(keys).size;
}

export const config: SubscriberConfig = {
  event: "auth.password_reset",
  context: { subscriberId: "order-pages-password-reset" },
};
