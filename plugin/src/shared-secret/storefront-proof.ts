import { createHmac, timingSafeEqual } from "node:crypto";

/** A storefront's clock may be off, and a call may wait; much longer would let an overheard proof be used again. */
const GOOD_FOR_SECONDS = 5 * 60;

/**
 * Whether a lookup comes from a storefront that shares a secret with this backend, as its lib/security/storefront-proof.ts
 * proves it: `v1.<epoch seconds>.<signature>`, HMAC-SHA256 over time, number and email. The storefront limits how often
 * one may guess, Medusa limits nothing: without the proof nobody may ask.
 * @param header what came as `x-storefront-proof`
 * @param query exactly as it was sent
 * @param secrets any of them will do; an empty list refuses everything
 */
export function verifyStorefrontProof(
  header: unknown,
  query: { readonly number: string; readonly email: string },
  secrets: readonly string[],
  now: Date,
): boolean {
  const [, time, given] = (typeof header === "string" && /^v1\.(\d{1,12})\.([\w-]{43})$/.exec(header)) || [];
  if (!time || !given) return false;
  const seconds = Number(time);
  const proof = Buffer.from(given, "base64url");
  const message = JSON.stringify(["lookup.v1", seconds, query.number, query.email]);
  // Every secret is tried, so that the time does not tell which one fits.
  const fits = secrets.map((secret) => timingSafeEqual(proof, createHmac("sha256", secret).update(message).digest()));
  return fits.includes(true) && Math.abs(now.getTime() / 1000 - seconds) <= GOOD_FOR_SECONDS;
}
