import { ORDER_FIELDS } from "../../lib/medusa/v2/fields";
import type { Shop } from "../../scripts/lib/shop/client.mjs";

/** Medusa's answer; which part of it is looked at, tests say. */
// biome-ignore lint/suspicious/noExplicitAny: an answer of the backend as it is
type Raw = any;

/**
 * An order as Medusa's own store route answers it with all that pages need. What returns hold it never tells a shopper; that is the
 * shop's own answer.
 */
export async function stockOrder(shop: Shop, id: string): Promise<Raw> {
  const [{ order }, { order: whole }] = await Promise.all([
    shop.store(`/orders/${id}?fields=${encodeURIComponent(ORDER_FIELDS)}`),
    shop.admin(`/orders/${id}?fields=id,*returns,*returns.items`),
  ]);
  const held = new Map(whole.returns.map((one: Raw) => [one.id, one.items]));
  return { ...order, returns: order.returns.map((one: Raw) => ({ ...one, items: held.get(one.id) })) };
}
