import { memoize } from "@order-pages/shared/format/memoize";
import { derivedKey } from "@order-pages/shared/proofs/derived-key";

/**
 * The two keys a seal needs, from one secret. Made once a secret: iron stretches a password anew for each cookie, which guards
 * weak passwords, and ours are random ones of 32 characters and more.
 */
export const sealKeys = memoize((secret = "") => ({
  encryption: new Uint8Array(derivedKey(secret, "cookie encryption")),
  integrity: new Uint8Array(derivedKey(secret, "cookie integrity")),
}));
