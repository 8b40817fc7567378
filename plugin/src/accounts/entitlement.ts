import type { MedusaContainer } from "@medusajs/framework/types";

/** Which orders an account may see: all that are its own, or those alone that are proven to be. */
export type Entitlement = { all: true } | { all: false; orderIds: readonly string[] };

/** What an account may see of the orders that are its own. */
export async function entitledOrders(_container: MedusaContainer, _customerId: string): Promise<Entitlement> {
  return { all: true };
}

/** Whether an account may see one of its own orders. */
export async function isEntitled(container: MedusaContainer, customerId: string, orderId: string): Promise<boolean> {
  const entitlement = await entitledOrders(container, customerId);
  return entitlement.all || entitlement.orderIds.includes(orderId);
}
