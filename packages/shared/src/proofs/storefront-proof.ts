import type { LookupQuery } from "../orders/rules/lookup";
import { isSignedBy, sign } from "./signature";

/** A storefront's clock may be off, and a call may wait; much longer would let an overheard proof be used again. */
const GOOD_FOR_SECONDS = 5 * 60;

/**
 * Proof to the plugin that a lookup comes from the storefront, which limits how often one may guess, and not from somebody
 * who found the backend's address: `v1.<epoch seconds>.<signature>` over time, number and email, with the secret that signed
 * links use.
 * @param secrets newest first
 */
export function storefrontProof(query: LookupQuery, secrets: readonly string[], now: Date): string {
  const [secret = ""] = secrets;
  const seconds = Math.floor(now.getTime() / 1000);
  return `v1.${seconds}.${sign("lookup", message(query, seconds), secret)}`;
}

/**
 * Whether a lookup comes from a storefront that shares a secret with this backend. Medusa limits nothing: without the proof
 * nobody may ask.
 * @param header what came as `x-storefront-proof`
 * @param query exactly as it was sent
 * @param secrets any of them will do; an empty list refuses everything
 */
export function verifyStorefrontProof(
  header: unknown,
  query: LookupQuery,
  secrets: readonly string[],
  now: Date,
): boolean {
  const [, time, given] = (typeof header === "string" && /^v1\.(\d{1,12})\.([\w-]{43})$/.exec(header)) || [];
  if (!time || !given) return false;
  const seconds = Number(time);
  const isGenuine = isSignedBy("lookup", message(query, seconds), given, secrets);
  return isGenuine && Math.abs(now.getTime() / 1000 - seconds) <= GOOD_FOR_SECONDS;
}

function message({ number, email }: LookupQuery, seconds: number): string {
  return JSON.stringify(["lookup.v1", seconds, number, email]);
}
