import type { Purpose } from "./derived-key";
import { isSignedBy, sign } from "./signature";

/** Longer is no token of ours: nothing is decoded of it. */
const MAX_LENGTH = 2000;

/**
 * A word that carries facts and proves them until a moment: `<facts in base64url>.<expiry in epoch seconds>.<signature>`. It is
 * legal in a path and in a query. Whoever has it can read the facts.
 * @param facts what JSON can carry
 * @param expiresAt epoch seconds
 */
export function writeSignedToken(purpose: Purpose, facts: unknown, expiresAt: number, secret: string): string {
  const body = `${Buffer.from(JSON.stringify(facts)).toString("base64url")}.${expiresAt}`;
  return `${body}.${sign(purpose, body, secret)}`;
}

/** What a token carries; it proves that only while it has not ended. */
export interface SignedToken {
  readonly facts: unknown;
  /** Epoch seconds. */
  readonly expiresAt: number;
  readonly hasEnded: boolean;
}

/**
 * @param secrets newest first; an empty list refuses everything
 * @returns what the token carries, also once it has ended; `null` for what none of the secrets signed for this purpose
 */
export function readSignedToken(
  purpose: Purpose,
  token: string,
  secrets: readonly string[],
  now: Date,
): SignedToken | null {
  const [, facts, expiry, signature] =
    (token.length <= MAX_LENGTH && /^([\w-]+)\.(\d{1,12})\.([\w-]{43})$/.exec(token)) || [];
  if (!facts || !expiry || !signature) return null;
  if (!isSignedBy(purpose, `${facts}.${expiry}`, signature, secrets)) return null;
  const expiresAt = Number(expiry);
  return {
    facts: JSON.parse(Buffer.from(facts, "base64url").toString()),
    expiresAt,
    hasEnded: expiresAt * 1000 <= now.getTime(),
  };
}
