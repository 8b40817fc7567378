import { createHmac, timingSafeEqual } from "node:crypto";
import { derivedKey, type Purpose } from "./derived-key";

/** HMAC-SHA256 of a message with the key of one purpose: the one signature that links and proofs carry, in base64url. */
export function sign(purpose: Purpose, message: string, secret: string): string {
  return createHmac("sha256", derivedKey(secret, purpose)).update(message).digest("base64url");
}

/**
 * Whether a signature is one of the secrets'. Every secret is tried, so that the time does not tell which one fits.
 * @param given in base64url; anything else is no signature
 * @param secrets newest first; an empty list refuses everything
 */
export function isSignedBy(purpose: Purpose, message: string, given: string, secrets: readonly string[]): boolean {
  if (!/^[\w-]{43}$/.test(given)) return false;
  const proof = Buffer.from(given, "base64url");
  return secrets
    .map((secret) => timingSafeEqual(proof, Buffer.from(sign(purpose, message, secret), "base64url")))
    .includes(true);
}
