import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readTransfersOf, type Transfer } from "./transfer";

/**
 * A customer's own request, by its id or by its order's; of several for one order the latest.
 * @returns null where this customer has none such
 */
export async function findOwnClaim(
  container: MedusaContainer,
  customerId: string,
  id: string,
): Promise<Transfer | null> {
  const own = await readTransfersOf(container.resolve(ContainerRegistrationKeys.QUERY), customerId);
  return own.find((transfer) => transfer.id === id || transfer.orderId === id) ?? null;
}
