import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { orderPlacedMail } from "../mail/request";
import { sendMail } from "../mail/send";
import { notePlacement } from "../promise/note-placement";

/**
 * Notes what the shop promises for an order or that it waits for stock, and mails its confirmation, which says so. The order stands
 * without either; a mail that cannot be sent now is sent later, see `sendMail`.
 */
export default async function sendOrderPlaced({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  try {
    await notePlacement(container, event.data.id);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`order-pages: no promise could be noted: ${reason}`);
  }
  await sendMail(container, orderPlacedMail(event.data.id, event.name));
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "order-pages-order-placed" },
};
