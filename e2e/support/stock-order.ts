import { ORDER_FIELDS } from "../../lib/medusa/v2/fields";
import type { Shop } from "../../scripts/lib/shop/client.mjs";

/** Medusa's answer; which part of it is looked at, tests say. */
// biome-ignore lint/suspicious/noExplicitAny: an answer of the backend as it is
type Raw = any;

/**
 * An order as Medusa's own store route answers it with all that pages need. What returns hold and belong to it does not tell a
 * shopper; that is of what it answers the shop.
 */
export async function stockOrder(shop: Shop, id: string): Promise<Raw> {
  const [{ order }, { order: whole }] = await Promise.all([
    shop.store(`/orders/${id}?fields=${encodeURIComponent(ORDER_FIELDS)}`, { provenFor: id }),
    shop.admin(`/orders/${id}?fields=id,*returns,*returns.items`),
  ]);
  const known = new Map<string, Raw>(whole.returns.map((one: Raw) => [one.id, one]));
  const returns = order.returns.map((one: Raw) => {
    const { items, exchange_id, claim_id } = known.get(one.id);
    return { ...one, items, exchange_id, claim_id };
  });
  return { ...order, returns };
}
