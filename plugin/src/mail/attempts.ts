import type { FilterableNotificationProps, MedusaContainer, NotificationDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { MailRequest, MailTemplate, OnceKnown } from "./request";

/**
 * One try at sending a mail, as Medusa's notification module keeps it: each try is a notification of its own. Its key is the
 * mail's and the number of the try, and unique in the database, so that of two backends that try at the same moment one is
 * refused there, whatever locking they have.
 */
export interface Attempt {
  readonly id: string;
  readonly status: NotificationDTO["status"];
  readonly at: Date;
  /** The recipient was refused for good. */
  readonly isFinal: boolean;
  readonly request: MailRequest;
}

/** A notification as it is stored; Medusa's type leaves its key out. */
export interface StoredNotification
  extends Pick<NotificationDTO, "id" | "to" | "status" | "template" | "data" | "created_at"> {
  readonly idempotency_key?: string | null;
  readonly resource_id?: string | null;
  readonly trigger_type?: string | null;
}

const SEPARATOR = "#";

/** The key of a mail's first, second, … try; the first is the mail's own. */
export const attemptKey = (mailKey: string, earlier: number): string =>
  earlier === 0 ? mailKey : `${mailKey}${SEPARATOR}${earlier}`;

const mailKeyOf = (key: string): string => key.split(SEPARATOR, 1)[0] ?? key;

/** @returns `null` for a notification that is none of the plugin's */
export function toAttempt(stored: StoredNotification): Attempt | null {
  const { id, status, created_at, idempotency_key, resource_id, data } = stored;
  if (!idempotency_key || !resource_id) return null;
  return {
    id,
    status,
    at: new Date(created_at),
    isFinal: data?.refused === true,
    request: {
      template: stored.template as MailTemplate,
      key: mailKeyOf(idempotency_key),
      resourceId: resource_id,
      trigger: stored.trigger_type ?? "",
      once: onceOf(stored),
      // A later try is in the language of the first.
      ...(typeof data?.locale === "string" && { locale: data.locale }),
    },
  };
}

function onceOf({ to, data }: StoredNotification): OnceKnown | null {
  const { sealedToken, expiresAt } = data ?? {};
  return typeof sealedToken === "string" && typeof expiresAt === "string" ? { to, sealedToken, expiresAt } : null;
}

/** Reads notifications as attempts, oldest first. */
export async function listAttempts(
  container: MedusaContainer,
  filters: Record<string, unknown>,
  page: { readonly skip?: number; readonly take?: number } = {},
): Promise<Attempt[]> {
  const stored = await container
    .resolve(Modules.NOTIFICATION)
    .listNotifications(filters as FilterableNotificationProps, { order: { created_at: "ASC", id: "ASC" }, ...page });
  return (stored as StoredNotification[]).flatMap((one) => toAttempt(one) ?? []);
}

/** Every try at one mail, oldest first. */
export async function attemptsAt(container: MedusaContainer, request: MailRequest): Promise<Attempt[]> {
  const { template, resourceId, key } = request;
  const ofResource = await listAttempts(container, { template, resource_id: resourceId });
  return ofResource.filter((attempt) => attempt.request.key === key);
}
