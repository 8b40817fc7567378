import { createHash } from "node:crypto";

/** What a notification brings to its provider beyond what Medusa's type of it tells. */
export interface NotificationKey {
  readonly idempotency_key?: string | null | undefined;
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
}

/**
 * A `Message-ID` that stays the same each time a mail is tried, so that an inbox shows it once also where a backend was stopped
 * between the relay's answer and its own note of it.
 * @param from the sender, whose domain it bears
 * @returns `undefined` for a notification without a key, which gets one of its own each time
 */
export function messageId({ idempotency_key, data }: NotificationKey, from: string): string | undefined {
  const key = typeof data?.mail === "string" ? data.mail : idempotency_key;
  if (!key) return undefined;
  const domain = /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? "localhost";
  return `<${createHash("sha256").update(key).digest("hex").slice(0, 40)}@${domain}>`;
}
