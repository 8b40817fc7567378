import { createHash } from "node:crypto";
import { normalizeEmail } from "../orders/rules/lookup";

/**
 * Tells whether an order still has the email that a link or a grant was given for, without naming it: 96 bits, 16 characters.
 * @param email as the backend has it; every spelling that a lookup takes for the same one has the same digest
 * @returns empty for an order without an email, as one from a till
 */
export function emailDigest(email: string | null): string {
  const normal = normalizeEmail(email ?? "");
  return normal === ""
    ? ""
    : createHash("sha256").update(`order-pages email ${normal}`).digest("base64url").slice(0, 16);
}
