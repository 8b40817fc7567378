import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import { readSignedToken, writeSignedToken } from "#shared";
import { linkSecretsOf } from "./link-secrets";

/** For how long the link to a new address is good. */
export const CHANGE_HOURS = 24;

/** What a link changes. It holds for the account as it was when it was asked for: another address or password ends it. */
export interface EmailChange {
  readonly customerId: string;
  /** The auth identity that the account signs in with. */
  readonly identityId: string;
  /** The address of before, exactly as the customer had it. */
  readonly from: string;
  /** In its one spelling. */
  readonly to: string;
  /** The password it was asked with, see `PasswordIdentity.passwordDigest`. */
  readonly passwordDigest: string;
}

const facts = z.object({
  customerId: z.string(),
  identityId: z.string(),
  from: z.string(),
  to: z.string(),
  passwordDigest: z.string(),
});

/** A link's token, and when it ends. */
export interface EmailChangeToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Signs what the link to a new address carries. */
export function writeEmailChangeToken(container: MedusaContainer, change: EmailChange, now: Date): EmailChangeToken {
  const seconds = Math.floor(now.getTime() / 1000) + CHANGE_HOURS * 3600;
  const [secret = ""] = linkSecretsOf(container);
  return { token: writeSignedToken("email change", change, seconds, secret), expiresAt: new Date(seconds * 1000) };
}

/** @returns `null` for what is not the shop's, or has ended */
export function readEmailChangeToken(container: MedusaContainer, token: string, now: Date): EmailChange | null {
  const read = readSignedToken("email change", token, linkSecretsOf(container), now);
  if (!read || read.hasEnded) return null;
  return facts.safeParse(read.facts).data ?? null;
}
