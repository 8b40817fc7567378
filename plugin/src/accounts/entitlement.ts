import type { MedusaContainer } from "@medusajs/framework/types";

/** Which of the orders that Medusa hung on an account its customer may see: all where the mailbox is proven. */
export type Entitlement = { readonly all: true } | { readonly all: false; readonly orderIds: readonly string[] };

/** What an account is entitled to. */
export async function entitledOrders(_container: MedusaContainer, _customerId: string): Promise<Entitlement> {
  return { all: true };
}

/** Whether an account is entitled to an order that it holds. */
export async function isEntitled(container: MedusaContainer, customerId: string, orderId: string): Promise<boolean> {
  const entitlement = await entitledOrders(container, customerId);
  return entitlement.all || entitlement.orderIds.includes(orderId);
}
