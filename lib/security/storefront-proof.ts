import { createHmac } from "node:crypto";

/**
 * Proof to the plugin that a lookup comes from this storefront, which limits how often one may guess, and not from somebody
 * who found the backend's address: `v1.<epoch seconds>.<signature>`, HMAC-SHA256 over time, number and email with the secret
 * that signed links use. Good for a few minutes; plugin/src/shared-secret/storefront-proof.ts verifies it.
 */
export function storefrontProof(
  query: { readonly number: string; readonly email: string },
  secrets: readonly string[],
  now: Date,
): string {
  const [secret = ""] = secrets;
  const seconds = Math.floor(now.getTime() / 1000);
  const message = JSON.stringify(["lookup.v1", seconds, query.number, query.email]);
  return `v1.${seconds}.${createHmac("sha256", secret).update(message).digest("base64url")}`;
}
