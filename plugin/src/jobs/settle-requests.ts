import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withoutAddresses } from "#shared";
import { settleCutOff } from "../requests/settle-cut-off";

/** Ends what shoppers' requests a crash has left half-way, sends what mails were lost, and deletes what is old. */
export default async function settleRequests(container: MedusaContainer): Promise<void> {
  try {
    await settleCutOff(container, new Date());
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`order-pages: requests could not be settled: ${withoutAddresses(error)}`);
  }
}

export const config = { name: "order-pages-settle-requests", schedule: "*/5 * * * *" };
