import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withoutAddresses } from "#shared";
import { removeCutOffAcceptances } from "../claims/active-changes";

/** Takes away what an accepted claim left half-way that was cut off with its backend: until then its order is busy. */
export default async function removeWhatWasCutOff(container: MedusaContainer): Promise<void> {
  try {
    await removeCutOffAcceptances(container, new Date());
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`order-pages: acceptances that were cut off could not be removed: ${withoutAddresses(error)}`);
  }
}

export const config = { name: "order-pages-remove-cut-off-acceptances", schedule: "* * * * *" };
