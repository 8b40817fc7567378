import { randomUUID } from "node:crypto";
import { CUSTOMER_ADDRESSES } from "../../scripts/lib/seed/people.mjs";
import { deliver, ship } from "../../scripts/lib/shop/after-sale.mjs";
import { type Basket, type PlacedOrder, placeOrder } from "../../scripts/lib/shop/checkout.mjs";
import type { Shop } from "../../scripts/lib/shop/client.mjs";

/** A guest's order of three mugs, paid and not packed, that one test has to itself. */
export const ownOrder = (shop: Shop, more: Partial<Basket> = {}): Promise<PlacedOrder> =>
  placeOrder(shop, {
    region: "us",
    email: `shopper-${randomUUID()}@example.com`,
    address: CUSTOMER_ADDRESSES.us,
    lines: [{ product: "stoneware-mug", quantity: 3 }],
    payment: "capture",
    ...more,
  });

/** The same, arrived. */
export async function ownArrivedOrder(shop: Shop, more: Partial<Basket> = {}): Promise<PlacedOrder> {
  const order = await ownOrder(shop, more);
  await deliver(shop, order, await ship(shop, order));
  return order;
}
