import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withoutAddresses } from "#shared";
import { fileWithAccount } from "../accounts/file-with-account";

/** Files an order that a signed-in customer has placed with their account, where Medusa took a guest of that address for them. */
export default async function fileOrderOfAccount({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  try {
    await fileWithAccount(container, event.data.id);
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`order-pages: an order could not be filed, and is tried again: ${withoutAddresses(error)}`);
  }
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "order-pages-order-of-account" },
};
