import { createHash } from "node:crypto";
import { readSignedToken, writeSignedToken } from "@order-pages/shared/proofs/signed-token";
import { z } from "zod";

/** The cookie that says whose session was last seen in this browser. */
export const PRESENCE_COOKIE = "_order_session";

/** Who was signed in, and until when they were seen to be. */
export interface Presence {
  /** See {@link holderOf}. */
  readonly holder: string;
  /** Epoch milliseconds. */
  readonly seenAt: number;
}

const factsSchema = z.object({ holder: z.string().length(22), seenAt: z.number().int() });

/** A customer's name in the mark: a digest, for the id is Medusa's and no browser's business. */
export function holderOf(customerId: string): string {
  return createHash("sha256").update(customerId).digest("base64url").slice(0, 22);
}

/**
 * @param expiresAt epoch seconds
 * @param secret the newest of the session's
 */
export function writePresence(presence: Presence, expiresAt: number, secret: string): string {
  return writeSignedToken("grant", presence, expiresAt, secret);
}

/** @returns `null` for what is not ours, not whole, or has ended */
export function readPresenceMark(value: string, secrets: readonly string[], now: Date): Presence | null {
  const token = readSignedToken("grant", value, secrets, now);
  const facts = factsSchema.safeParse(token?.facts);
  return token && !token.hasEnded && facts.success ? facts.data : null;
}
