import { hkdfSync } from "node:crypto";
import { memoise } from "@order-pages/shared/format/memoise";

/**
 * The two keys a seal needs, from one secret (HKDF, RFC 5869). Made once a secret: iron stretches a password anew for each
 * cookie, which guards weak passwords, and ours are random ones of 32 characters and more.
 */
export const sealKeys = memoise((secret = "") => ({
  encryption: keyFor("encryption", secret),
  integrity: keyFor("integrity", secret),
}));

function keyFor(purpose: string, secret: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, "", `order-pages cookie ${purpose}`, 32));
}
