import { setTimeout as after } from "node:timers/promises";
import type { MedusaContainer } from "@medusajs/framework/types";
import { emailChangeMail, type OnceKnown } from "../mail/request";
import { seal } from "../mail/seal";
import { sealingSecret } from "../mail/sealing-secret";
import { sendMail } from "../mail/send";
import { sentSince } from "../mail/sent-since";
import { withLock } from "../mail/with-lock";
import { withMailbox } from "../mail/with-mailbox";
import { type EmailChange, writeEmailChangeToken } from "./email-change-link";
import { readMailbox } from "./mailbox-proofs";
import { findPasswordIdentity, hasPassword } from "./password-identity";
import type { SessionCustomer } from "./session-customer";

/** To a mailbox, which may be a stranger's, and from an account, which may be anybody's. */
const MAILS_AN_HOUR = 5;

const HOUR_MS = 60 * 60_000;

/** Whoever pressed "send" has not got the patience of a mail server. The mails go on. */
const PATIENCE_MS = 2_500;

/**
 * `sent` is said also of an address that is another account's, whose owner alone is told so. `failed`: not taken yet, it is tried
 * again; `unproven`: the address of before is not known to be theirs; `no_password`: whoever is signed in has none here.
 */
export type EmailRequest = "sent" | "failed" | "too_often" | "same" | "unproven" | "wrong_password" | "no_password";

/**
 * Asks a new address whether it is the account's, and tells the old one. Nothing changes before the link is opened. An account
 * whose address is not proven changes none: it would prove one of its own, and see the orders of whoever has the other.
 * @param to in its one spelling
 * @param locale of the request, a BCP 47 tag; `null` where it says none
 */
export async function requestEmailChange(
  container: MedusaContainer,
  customer: SessionCustomer,
  { to, password }: { readonly to: string; readonly password: string },
  locale: string | null,
): Promise<EmailRequest> {
  const { customerId, identityId } = customer;
  const [identity, mailbox] = await Promise.all([
    findPasswordIdentity(container, identityId),
    readMailbox(container, customerId),
  ]);
  if (!identity || !mailbox) return "no_password";
  if (!(await hasPassword(container, identity, password))) return "wrong_password";
  if (!mailbox.isProven) return "unproven";
  if (mailbox.email === to) return "same";
  return withLock(container, `email-change:${customerId}`, () =>
    withMailbox(container, to, async () => {
      if (await isTooOften(container, customerId, to)) return "too_often";
      const { passwordDigest } = identity;
      return mailBoth(container, { ...customer, from: mailbox.email, to, passwordDigest }, locale);
    }),
  );
}

async function isTooOften(container: MedusaContainer, customerId: string, to: string): Promise<boolean> {
  const anHourAgo = new Date(Date.now() - HOUR_MS);
  const counts = await Promise.all([
    sentSince(container, { to, template: "email-change" }, anHourAgo),
    sentSince(container, { resourceId: customerId, template: "email-change" }, anHourAgo),
  ]);
  return Math.max(...counts) >= MAILS_AN_HOUR;
}

async function mailBoth(
  container: MedusaContainer,
  change: EmailChange,
  locale: string | null,
): Promise<"sent" | "failed"> {
  const { customerId, from, to } = change;
  const askedAt = new Date();
  const { token, expiresAt } = writeEmailChangeToken(container, change, askedAt);
  const once = (address: string): OnceKnown => ({
    to: address,
    sealedToken: seal(token, sealingSecret(container)),
    expiresAt: expiresAt.toISOString(),
  });
  const asked = { customerId, askedAt };
  // Nobody waits for the notice, which says nothing to whoever asks.
  void sendMail(container, emailChangeMail("email-change-notice", asked, once(from), locale));
  const link = sendMail(container, emailChangeMail("email-change", asked, once(to), locale));
  const outcome = await Promise.race([link, after(PATIENCE_MS, "sent" as const)]);
  return outcome === "failed" || outcome === "not_tried" ? "failed" : "sent";
}
