import type { Shop } from "../../scripts/lib/shop/client.mjs";

/** Medusa's answer; which part of it is looked at, tests say. */
// biome-ignore lint/suspicious/noExplicitAny: an answer of the backend as it is
type Raw = any;

/**
 * The plugin's read of an order, as the storefront asks for it, without the cart that the order was: only a storefront is told
 * that, and no page shows it.
 * @param id as the path has it
 */
export async function leanOrder(shop: Shop, id: string): Promise<{ order: Raw }> {
  const provenFor = decodeURIComponent(id);
  const answer = await shop.store(`/order-pages/orders/${id}`, { provenFor });
  const { cart_id: _cart, ...order } = answer.order;
  return { ...answer, order };
}
