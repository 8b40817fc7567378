import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { orderPlacedMail } from "../mail/request";
import { sendMail } from "../mail/send";
import { storePromise } from "../promise/store-promise";

/**
 * Stores what the shop promises for an order, and mails its confirmation, which says it. The order stands without either; a mail
 * that cannot be sent now is sent later, see `sendMail`.
 */
export default async function sendOrderPlaced({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  try {
    await storePromise(container, event.data.id);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`order-pages: no promise could be stored: ${reason}`);
  }
  await sendMail(container, orderPlacedMail(event.data.id, event.name));
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "order-pages-order-placed" },
};
