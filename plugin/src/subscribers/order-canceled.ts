import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { mailClaimsOfCanceledOrder } from "../claims/mail-claim-ended";
import { orderCanceledMail } from "../mail/request";
import { sendMail } from "../mail/send";

/** Mails that an order was canceled and what became of its money, and whoever had asked for it that they do not get it. */
export default async function sendOrderCanceled({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await sendMail(container, orderCanceledMail(event.data.id, event.name));
  await mailClaimsOfCanceledOrder(container, event.data.id, event.name);
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "order-pages-order-canceled" },
};
