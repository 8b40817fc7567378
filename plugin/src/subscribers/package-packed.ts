import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { orderPartMail } from "../mail/request";
import { sendMail } from "../mail/send";

interface PackagePacked {
  readonly order_id: string;
  readonly fulfillment_id: string;
  /** The shop has chosen not to tell the shopper. */
  readonly no_notification?: boolean;
}

/** Mails that something is ready for pickup; of what will be shipped the composer makes no mail. */
export default async function sendPackagePacked({
  event: { name, data },
  container,
}: SubscriberArgs<PackagePacked>): Promise<void> {
  if (data.no_notification) return;
  await sendMail(container, orderPartMail("order-ready", data.order_id, data.fulfillment_id, name));
}

export const config: SubscriberConfig = {
  event: "order.fulfillment_created",
  context: { subscriberId: "order-pages-package-packed" },
};
