import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { isFresh } from "#shared";
import { isEntitled } from "../accounts/entitlement";
import { isPlausibleId } from "./ids";
import { FRESH_MINUTES, type Reader } from "./reader";

/** What of an order tells who may read it. */
interface OrderFacts {
  readonly id: string;
  readonly customer_id: string | null;
  readonly created_at: Date | string;
}

/** Whether this reader may read an order by its id. An id that no order has may not be read by anybody but a proven storefront. */
export async function mayReadOrder(scope: MedusaContainer, reader: Reader, id: string): Promise<boolean> {
  if (!reader.isLocked || reader.proves(id)) return true;
  const order = await factsOf(scope, id);
  if (!order) return false;
  return isFreshSince(order.created_at) || owns(scope, reader, order);
}

/** Whether this reader is the order's owner, and may see it: the account's mailbox is proven, or the order is known to be its own. */
export async function mayReadOwnOrder(scope: MedusaContainer, reader: Reader, id: string): Promise<boolean> {
  if (reader.customerId === null) return false;
  const order = await factsOf(scope, id);
  return order !== null && owns(scope, reader, order);
}

/** @param instant when it was placed, as Medusa has it */
export function isFreshSince(instant: Date | string): boolean {
  return isFresh(new Date(instant).toISOString(), new Date(), FRESH_MINUTES);
}

async function owns(scope: MedusaContainer, { customerId }: Reader, order: OrderFacts): Promise<boolean> {
  if (customerId === null || order.customer_id !== customerId) return false;
  return isEntitled(scope, customerId, order.id);
}

async function factsOf(scope: MedusaContainer, id: string): Promise<OrderFacts | null> {
  if (!isPlausibleId(id)) return null;
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "customer_id", "created_at"],
    filters: { id },
  });
  return (data[0] as OrderFacts | undefined) ?? null;
}
