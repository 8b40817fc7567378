import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import { readSignedToken, writeSignedToken } from "#shared";
import { linkSecretsOf } from "./link-secrets";

/** For how long a mailed link proves its mailbox. */
export const LINK_HOURS = 24;

/** Whose mailbox a link proves. */
export interface MailboxLink {
  readonly customerId: string;
  /** Exactly as the customer had it when it was mailed. */
  readonly email: string;
}

const facts = z.object({ customerId: z.string(), email: z.string() });

/** Signs what a mailed link carries. */
export function writeMailboxToken(container: MedusaContainer, { customerId, email }: MailboxLink, now: Date): string {
  const expiresAt = Math.floor(now.getTime() / 1000) + LINK_HOURS * 3600;
  const [secret = ""] = linkSecretsOf(container);
  return writeSignedToken("mailbox link", { customerId, email }, expiresAt, secret);
}

/** @returns `null` for what is not the shop's, or has ended */
export function readMailboxToken(container: MedusaContainer, token: string, now: Date): MailboxLink | null {
  const read = readSignedToken("mailbox link", token, linkSecretsOf(container), now);
  if (!read || read.hasEnded) return null;
  return facts.safeParse(read.facts).data ?? null;
}
