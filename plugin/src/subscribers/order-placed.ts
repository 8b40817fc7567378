import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { canMail, NO_STOREFRONT } from "../mail/mail";
import { composeOrderPlaced } from "../mail/order-placed/compose";
import { readOrder } from "../mail/order-placed/read-order";
import { sendMail } from "../mail/send";
import { withoutAddresses } from "../mail/without-addresses";
import { readOptions } from "../options/read-options";

/**
 * Mails the order confirmation. Whatever goes wrong here is logged and ends here: the order stands without its mail.
 */
export default async function sendOrderPlaced({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const { id } = event.data;
  try {
    const options = readOptions(container);
    if (!canMail(options)) {
      logger.warn(`order-pages: no confirmation of order ${id} sent, ${NO_STOREFRONT}`);
      return;
    }
    const order = await readOrder(container.resolve(ContainerRegistrationKeys.QUERY), id);
    if (!order?.email) {
      logger.info(`order-pages: order ${id} has no email address, no confirmation sent`);
      return;
    }
    await sendMail(container, {
      to: order.email,
      template: "order-placed",
      content: composeOrderPlaced(order, options, new Date()),
      trigger: event.name,
      resource: { type: "order", id },
      key: `order-placed:${id}`,
    });
  } catch (error) {
    logger.error(`order-pages: the confirmation of order ${id} could not be sent: ${withoutAddresses(error)}`);
  }
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "order-pages-order-placed" },
};
