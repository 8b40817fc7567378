import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { orderOf } from "../mail/order-of";
import { orderPartMail } from "../mail/request";
import { sendOfEvent } from "../mail/send-of-event";

interface PackageDelivered {
  /** The fulfillment's. */
  readonly id: string;
  /** The shop has chosen not to tell the shopper. */
  readonly no_notification?: boolean;
}

/** Mails that a package has arrived, or was picked up. */
export default async function sendPackageDelivered({
  event: { name, data },
  container,
}: SubscriberArgs<PackageDelivered>): Promise<void> {
  if (data.no_notification) return;
  await sendOfEvent(container, name, async () => {
    const orderId = await orderOf(container, "fulfillment", data.id);
    return orderId === null ? [] : [orderPartMail("order-delivered", orderId, data.id, name)];
  });
}

export const config: SubscriberConfig = {
  event: "delivery.created",
  context: { subscriberId: "order-pages-package-delivered" },
};
