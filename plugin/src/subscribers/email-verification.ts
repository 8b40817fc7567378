import { createHash } from "node:crypto";
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withoutAddresses } from "#shared";
import { findEmailIdentity } from "../accounts/identity-of-email";
import { localeIn } from "../accounts/locale";
import { emailConfirmationMail } from "../mail/request";
import { seal } from "../mail/seal";
import { sealingSecret } from "../mail/sealing-secret";
import { sendMail } from "../mail/send";
import { sentSince } from "../mail/sent-since";
import { withMailbox } from "../mail/with-mailbox";

interface VerificationRequested {
  /** What is to be verified: whatever whoever asked has named. */
  entity_id: string;
  entity_type: string;
  auth_identity_id: string;
  /** Missing where it is verified already. */
  code?: string;
  expires_at?: Date | string;
  /** What whoever asked for it said: its language. */
  metadata?: unknown;
}

/** Whoever registered somebody's address can ask for this mail: that mailbox must not suffer from it. */
const MAILS_AN_HOUR = 5;

const HOUR_MS = 60 * 60_000;

/**
 * Mails a customer the link by which Medusa confirms the address that they sign in with, and no other: anybody with an account may
 * ask Medusa to verify any address. An admin's is the dashboard's to mail.
 */
export default async function sendEmailConfirmation({
  event,
  container,
}: SubscriberArgs<VerificationRequested>): Promise<void> {
  const { entity_id: email, entity_type, auth_identity_id, code, expires_at, metadata } = event.data;
  if (entity_type !== "email" || !code || !expires_at) return;
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  try {
    const identity = await findEmailIdentity(container.resolve(ContainerRegistrationKeys.QUERY), email);
    const isCustomers = identity !== null && (identity.customerId !== null || identity.isUnfinished);
    if (!isCustomers || identity.id !== auth_identity_id) {
      logger.info("order-pages: a verification of no customer's own address, no mail sent");
      return;
    }
    const accountId = identity.customerId ?? identity.id;
    await withMailbox(container, email, async () => {
      const anHourAgo = new Date(Date.now() - HOUR_MS);
      if ((await sentSince(container, { to: email, template: "email-confirmation" }, anHourAgo)) >= MAILS_AN_HOUR) {
        logger.warn(`order-pages: too many verifications of account ${accountId} in an hour, no mail sent`);
        return;
      }
      const once = {
        to: email,
        sealedToken: seal(code, sealingSecret(container)),
        expiresAt: new Date(expires_at).toISOString(),
      };
      await sendMail(
        container,
        emailConfirmationMail({ id: nameOf(code), accountId }, once, event.name, localeIn(metadata)),
      );
    });
  } catch (error) {
    logger.error(
      `order-pages: a verification mail could not be sent and is not tried again: ${withoutAddresses(error, email)}`,
    );
  }
}

/** Names a code, and does not tell it. */
const nameOf = (code: string) => createHash("sha256").update(`mail ${code}`).digest("base64url").slice(0, 22);

export const config: SubscriberConfig = {
  event: "auth.verification_requested",
  context: { subscriberId: "order-pages-email-verification" },
};
