import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { orderPartMail } from "../mail/request";
import { sendMail } from "../mail/send";
import { notePickupDay } from "../promise/note-pickup-day";

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
  try {
    await notePickupDay(container, data.fulfillment_id);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`order-pages: no day of pickup could be noted: ${reason}`);
  }
  if (data.no_notification) return;
  await sendMail(container, orderPartMail("order-ready", data.order_id, data.fulfillment_id, name));
}

export const config: SubscriberConfig = {
  event: "order.fulfillment_created",
  context: { subscriberId: "order-pages-package-packed" },
};
