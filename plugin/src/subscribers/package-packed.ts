import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { orderPartMail } from "../mail/request";
import { sendMail } from "../mail/send";
import { noteBeforeMail } from "../promise/note-before-mail";

interface PackagePacked {
  readonly order_id: string;
  readonly fulfillment_id: string;
  /** The shop has chosen not to tell the shopper. */
  readonly no_notification?: boolean;
}

/**
 * Notes until when what is ready for pickup is kept, and mails that it is ready; of what will be shipped the composer makes no mail.
 * Nothing is lost without the day.
 */
export default async function sendPackagePacked({
  event: { name, data },
  container,
}: SubscriberArgs<PackagePacked>): Promise<void> {
  const mail = orderPartMail("order-ready", data.order_id, data.fulfillment_id, name);
  await noteBeforeMail(container, mail);
  if (!data.no_notification) await sendMail(container, mail);
}

export const config: SubscriberConfig = {
  event: "order.fulfillment_created",
  context: { subscriberId: "order-pages-package-packed" },
};
