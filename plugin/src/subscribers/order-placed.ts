import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { orderPlacedMail } from "../mail/request";
import { sendMail } from "../mail/send";
import { noteBeforeMail } from "../promise/note-before-mail";

/**
 * Notes what the shop promises for an order or that it waits for stock, and mails its confirmation, which says so. The order stands
 * without either; a mail that cannot be sent now is sent later, see `sendMail`.
 */
export default async function sendOrderPlaced({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  const mail = orderPlacedMail(event.data.id, event.name);
  await noteBeforeMail(container, mail);
  await sendMail(container, mail);
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "order-pages-order-placed" },
};
