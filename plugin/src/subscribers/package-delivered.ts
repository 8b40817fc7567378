import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { orderPartMail } from "../mail/request";
import { sendOfEvent } from "../mail/send-of-event";
import { readOrderOfParcel } from "../order-lock/find-order-id";

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
    const orderId = await readOrderOfParcel(container, data.id);
    return orderId === null ? [] : [orderPartMail("order-delivered", orderId, data.id, name)];
  });
}

export const config: SubscriberConfig = {
  event: "delivery.created",
  context: { subscriberId: "order-pages-package-delivered" },
};
