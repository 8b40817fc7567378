import type { CreateNotificationDTO, FilterableNotificationProps, MedusaContainer } from "@medusajs/framework/types";
import { generateEntityId, Modules } from "@medusajs/framework/utils";
import type { ComposedMail } from "./mail";

export interface OutgoingMail {
  to: string;
  /** Which of the plugin's mails it is. */
  template: "order-placed" | "password-reset" | "order-transfer";
  content: ComposedMail;
  /** The event or route that asked for it. */
  trigger: string;
  resource: { type: string; id: string };
  /** Events may be delivered more than once; a mail with this key is sent once. */
  key: string;
}

/** Between attempts. Short, because some event buses let nothing else pass while a subscriber waits. */
const PAUSES_MS = [2_000, 8_000];

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Sends a mail through the notification module, so that a merchant may put any provider behind the channel "email". Tries a
 * few times; the module's record of it ends as `success` or `failure`.
 * @param pauses between attempts, in milliseconds
 * @throws Error of the last attempt, which may name the address: log it through `withoutAddresses`
 */
export async function sendMail(
  container: MedusaContainer,
  mail: OutgoingMail,
  pauses: readonly number[] = PAUSES_MS,
): Promise<void> {
  const notifications = container.resolve(Modules.NOTIFICATION);
  const [earlier] = await notifications.listNotifications({ idempotency_key: mail.key } as FilterableNotificationProps);
  const notification = {
    // A failed notification is sent again under its key, but Medusa updates its record only where the id is the same.
    id: earlier?.id ?? generateEntityId(undefined, "noti"),
    to: mail.to,
    channel: "email",
    template: mail.template,
    content: mail.content,
    trigger_type: mail.trigger,
    resource_type: mail.resource.type,
    resource_id: mail.resource.id,
    idempotency_key: mail.key,
  } satisfies CreateNotificationDTO & { id: string };
  for (const ms of [...pauses, null]) {
    try {
      await notifications.createNotifications(notification);
      return;
    } catch (error) {
      if (ms === null) throw error;
      await pause(ms);
    }
  }
}
