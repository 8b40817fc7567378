import type { Shop } from "../../scripts/lib/shop/client.mjs";

/** The plugin's read of an order, as the storefront asks for it. */
// biome-ignore lint/suspicious/noExplicitAny: an answer of the backend as it is
export const leanOrder = (shop: Shop, id: string): Promise<any> =>
  shop.store(`/order-pages/orders/${id}`, { provenFor: id });
