import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import { readSignedToken, writeSignedToken } from "#shared";
import { sealingSecret } from "../mail/sealing-secret";
import { readOptions } from "../options/read-options";

/** For how long a mailed link proves its mailbox. */
export const LINK_HOURS = 24;

/** Whose mailbox a link proves. */
export interface MailboxLink {
  readonly customerId: string;
  /** Exactly as the customer had it when it was mailed. */
  readonly email: string;
}

const facts = z.object({ customerId: z.string(), email: z.string() });

/** Newest first: the link secrets, or Medusa's own secret where the merchant has set none. */
function secretsOf(container: MedusaContainer): readonly string[] {
  const { linkSecrets } = readOptions(container);
  return linkSecrets.length > 0 ? linkSecrets : [sealingSecret(container)];
}

/** Signs what a mailed link carries. */
export function writeMailboxToken(container: MedusaContainer, { customerId, email }: MailboxLink, now: Date): string {
  const expiresAt = Math.floor(now.getTime() / 1000) + LINK_HOURS * 3600;
  const [secret = ""] = secretsOf(container);
  return writeSignedToken("mailbox link", { customerId, email }, expiresAt, secret);
}

/** @returns `null` for what is not the shop's, or has ended */
export function readMailboxToken(container: MedusaContainer, token: string, now: Date): MailboxLink | null {
  const read = readSignedToken("mailbox link", token, secretsOf(container), now);
  if (!read || read.hasEnded) return null;
  return facts.safeParse(read.facts).data ?? null;
}
