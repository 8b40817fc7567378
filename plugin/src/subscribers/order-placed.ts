import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { orderPlacedMail } from "../mail/request";
import { sendMail } from "../mail/send";

/** Mails the order confirmation. The order stands without it; what cannot be sent now is sent later, see `sendMail`. */
export default async function sendOrderPlaced({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await sendMail(container, orderPlacedMail(event.data.id, event.name));
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "order-pages-order-placed" },
};
