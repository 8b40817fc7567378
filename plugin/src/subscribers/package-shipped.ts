import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { orderPartMail } from "../mail/request";
import { sendOfEvent } from "../mail/send-of-event";
import { readOrderOfParcel } from "../order-lock/find-order-id";

interface PackageShipped {
  /** The fulfillment's. */
  readonly id: string;
  /** The shop has chosen not to tell the shopper. */
  readonly no_notification?: boolean;
}

/** Mails that a package is on the way. Medusa has an event for each. */
export default async function sendPackageShipped({
  event: { name, data },
  container,
}: SubscriberArgs<PackageShipped>): Promise<void> {
  if (data.no_notification) return;
  await sendOfEvent(container, name, async () => {
    const orderId = await readOrderOfParcel(container, data.id);
    return orderId === null ? [] : [orderPartMail("order-shipped", orderId, data.id, name)];
  });
}

export const config: SubscriberConfig = {
  event: "shipment.created",
  context: { subscriberId: "order-pages-package-shipped" },
};
