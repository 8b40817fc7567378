import "server-only";
import { webcrypto } from "node:crypto";
import * as iron from "iron-webcrypto";
import type { z } from "zod";
import { sealKeys } from "./seal-keys";

/**
 * Encrypts and signs `data` with the newest secret.
 * @param ttl seconds after which it opens no more
 */
export function seal(data: unknown, secrets: readonly string[], ttl: number): Promise<string> {
  return iron.seal(webcrypto, data, sealKeys(newest(secrets)), { ...iron.defaults, ttl: ttl * 1000 });
}

/**
 * Opens what {@link seal} made with any secret still in the list.
 * @returns `null` for everything that is not ours, not whole, too old, or of another shape; never throws
 */
export async function unseal<T>(sealed: string, schema: z.ZodType<T>, secrets: readonly string[]): Promise<T | null> {
  for (const secret of secrets) {
    const data = await iron.unseal(webcrypto, sealed, { default: sealKeys(secret) }, iron.defaults).catch(() => null);
    const parsed = schema.safeParse(data);
    if (parsed.success) return parsed.data;
  }
  return null;
}

/**
 * The secret to seal and sign a browser's cookies with.
 * @throws Error where none is set
 */
export function newest(secrets: readonly string[]): string {
  const [secret] = secrets;
  if (!secret) throw new Error("There is no secret to seal with");
  return secret;
}
