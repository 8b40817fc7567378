import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { isFreshSince, mayReadOwnOrder } from "./may-read-order";
import type { Reader } from "./reader";

/** What anybody with its id may know of a cart that has become an order: nothing of a person, a product, or a price. */
export interface LockedCart {
  readonly id: string;
  readonly completed_at: Date | string;
  /** `null` for the moment in which Medusa has not linked them yet. */
  readonly order: { readonly id: string; readonly status: string; readonly display_id: number | null } | null;
}

interface CartRow {
  readonly id: string;
  readonly completed_at: Date | string | null;
}

/**
 * What is left of a cart for this reader.
 * @param id one that the database can be asked for
 * @returns `null` where the reader may have all of it that Medusa gives: a cart that is no order yet, one of a moment ago, the owner's,
 *   a proven storefront's, and one that there is not
 */
export async function lockedCart(scope: MedusaContainer, reader: Reader, id: string): Promise<LockedCart | null> {
  if (!reader.isLocked || reader.proves(id)) return null;
  const query = scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "cart", fields: ["id", "completed_at"], filters: { id } });
  const cart = data[0] as CartRow | undefined;
  if (!cart?.completed_at || isFreshSince(cart.completed_at)) return null;
  const order = await orderOf(scope, id);
  if (order && (await mayReadOwnOrder(scope, reader, order.id))) return null;
  return { id: cart.id, completed_at: cart.completed_at, order };
}

/**
 * The cart that a payment collection was made for; `null` for an order's own, made after the checkout.
 * @param collectionId one that the database can be asked for
 */
export async function cartOfCollection(scope: MedusaContainer, collectionId: string): Promise<string | null> {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart_payment_collection",
    fields: ["cart_id"],
    filters: { payment_collection_id: collectionId },
  });
  return (data[0] as { cart_id?: string } | undefined)?.cart_id ?? null;
}

/** The order that a cart has become, and the little of it that anybody may know. */
async function orderOf(scope: MedusaContainer, cartId: string): Promise<LockedCart["order"]> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY);
  const links = await query.graph({ entity: "order_cart", fields: ["order_id"], filters: { cart_id: cartId } });
  const { order_id } = (links.data[0] as { order_id?: string } | undefined) ?? {};
  if (!order_id) return null;
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "status", "display_id"],
    filters: { id: order_id },
  });
  const order = data[0] as NonNullable<LockedCart["order"]> | undefined;
  return order ? { id: order.id, status: order.status, display_id: order.display_id } : null;
}
