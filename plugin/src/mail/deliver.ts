import type { CreateNotificationDTO, FilterableNotificationProps, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId, Modules } from "@medusajs/framework/utils";
import { withoutAddresses } from "#shared";
import { readOptions } from "../options/read-options";
import { REFUSED_FOR_GOOD } from "../providers/smtp/refusal";
import { type Attempt, attemptKey, attemptsAt } from "./attempts";
import { COMPOSERS } from "./composers";
import type { AddressedMail } from "./composers/composer";
import { DeliveryError } from "./delivery-error";
import { type MailRequest, RESOURCE_TYPES } from "./request";
import { standingOf } from "./schedule";
import { isSwitchedOff } from "./switched-off";
import { withLock } from "./with-lock";

/** `under_way` at another backend, or in another job of this one; `not_due` where there is nothing to send any more. */
export type Delivery = "sent" | "under_way" | "not_due";

/**
 * Tries once to send a mail through Medusa's notification module, so that a merchant may put any provider behind the channel
 * "email" and sees every try among the notifications. A mail that was sent already is not sent again.
 * @throws DeliveryError of the relay, without the address; Error where the mail could not be composed
 */
export async function deliverMail(container: MedusaContainer, request: MailRequest): Promise<Delivery> {
  if (isSwitchedOff(request.template, readOptions(container))) return "not_due";
  return withLock(container, `mail:${request.key}`, async () => {
    const earlier = await attemptsAt(container, request);
    const { kind } = standingOf(earlier, new Date());
    if (kind === "sent" || kind === "under_way") return kind;
    const mail = await COMPOSERS[request.template](container, request);
    return mail ? attempt(container, request, mail, earlier) : "not_due";
  });
}

async function attempt(
  container: MedusaContainer,
  request: MailRequest,
  { to, content: { locale, ...content } }: AddressedMail,
  earlier: readonly Attempt[],
): Promise<Delivery> {
  const notifications = container.resolve(Modules.NOTIFICATION);
  const { template, key, resourceId, trigger, once } = request;
  const notification = {
    id: generateEntityId(undefined, "noti"),
    to,
    channel: "email",
    template,
    content,
    // The key of the mail, not of the try: the SMTP provider makes the mail's Message-ID of it, and its Content-Language of the locale.
    data: { mail: key, locale, ...(once && { sealedToken: once.sealedToken, expiresAt: once.expiresAt }) },
    trigger_type: trigger,
    resource_type: RESOURCE_TYPES[template],
    resource_id: resourceId,
    original_notification_id: earlier[0]?.id ?? null,
    idempotency_key: attemptKey(key, earlier.length),
  } satisfies CreateNotificationDTO & { id: string };
  try {
    // Medusa answers nothing where another backend's try of this number is under way or was successful.
    const created: unknown = await notifications.createNotifications(notification);
    return created ? "sent" : "under_way";
  } catch (error) {
    const filters = { idempotency_key: notification.idempotency_key } as FilterableNotificationProps;
    const [stored] = await notifications.listNotifications(filters);
    // Both began at once, and the database took the other's.
    if (stored && stored.id !== notification.id) return "under_way";
    const failure = new DeliveryError(
      withoutAddresses(error, to),
      earlier.length + 1,
      String(error).includes(REFUSED_FOR_GOOD),
    );
    if (failure.isFinal) await noteRefusal(container, notification);
    throw failure;
  }
}

/** Medusa's notification module has this method, as every module of its kind has; its published type leaves it out. */
interface UpdatesNotifications {
  updateNotifications(change: { readonly id: string; readonly data: Record<string, unknown> }): Promise<unknown>;
}

/** Keeps with the try that no further one is made. Without the note, the mail is tried until its day is over. */
async function noteRefusal(
  container: MedusaContainer,
  { id, data }: { readonly id: string; readonly data: Record<string, unknown> },
): Promise<void> {
  const notifications = container.resolve(Modules.NOTIFICATION) as unknown as UpdatesNotifications;
  try {
    await notifications.updateNotifications({ id, data: { ...data, refused: true } });
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(`order-pages: a refusal of notification ${id} could not be noted: ${withoutAddresses(error)}`);
  }
}
