import "server-only";
import { sealData, unsealData } from "iron-session";
import type { z } from "zod";

/**
 * Encrypts and signs `data` with the newest secret.
 * @param ttl seconds after which it opens no more
 */
export function seal(data: unknown, secrets: readonly string[], ttl: number): Promise<string> {
  return sealData(data, { password: newest(secrets), ttl });
}

/**
 * Opens what {@link seal} made with any secret still in the list.
 * @returns `null` for everything that is not ours, not whole, too old, or of another shape; never throws
 */
export async function unseal<T>(
  sealed: string,
  schema: z.ZodType<T>,
  secrets: readonly string[],
  ttl: number,
): Promise<T | null> {
  for (const password of secrets) {
    // iron-session numbers its secrets and would lose track when a retired one leaves the list: so one at a time.
    const data = await unsealData<unknown>(sealed, { password, ttl }).catch(() => null);
    const parsed = schema.safeParse(data);
    if (parsed.success) return parsed.data;
  }
  return null;
}

function newest(secrets: readonly string[]): string {
  const [secret] = secrets;
  if (!secret) throw new Error("There is no secret to seal with");
  return secret;
}
