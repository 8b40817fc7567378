import { hkdfSync } from "node:crypto";
import { memoize } from "../format/memoize";

/** What a key is for. What is signed for one purpose proves nothing for another, also where a merchant set one secret for all. */
export type Purpose =
  | "order link"
  | "claim link"
  | "mailbox link"
  | "email change"
  | "lookup"
  | "read"
  | "request"
  | "grant"
  | "withdrawal form"
  | "counter"
  | "device"
  | "cookie encryption"
  | "cookie integrity";

/** The key of one purpose, 32 bytes made from a secret of the merchant's (HKDF with SHA-256, RFC 5869). */
export const derivedKey: (secret: string, purpose: Purpose) => Buffer = memoize((secret = "", purpose = "") =>
  Buffer.from(hkdfSync("sha256", secret, "", `order-pages ${purpose}`, 32)),
);
