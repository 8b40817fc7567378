import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withoutAddresses } from "#shared";
import { fileWithAccount } from "../accounts/file-with-account";
import { misfiledOrders } from "../accounts/misfiled-orders";

/** Files the orders whose event was lost with its backend, or came while the order was busy. */
export default async function fileMisfiledOrders(container: MedusaContainer): Promise<void> {
  try {
    for (const id of await misfiledOrders(container, new Date())) await fileWithAccount(container, id);
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`order-pages: orders could not be filed with their accounts: ${withoutAddresses(error)}`);
  }
}

export const config = { name: "order-pages-file-misfiled-orders", schedule: "*/10 * * * *" };
