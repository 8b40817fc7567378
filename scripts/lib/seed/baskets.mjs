import { capture, deliver, ship } from "../shop/after-sale.mjs";
import { placeOrder } from "../shop/checkout.mjs";

/** @typedef {import("../shop/client.mjs").Shop} Shop */
/** @typedef {import("../shop/checkout.mjs").PlacedOrder} PlacedOrder */
/** @typedef {import("../shop/checkout.mjs").Basket} Basket */

/**
 * What a person buys for themselves.
 * @param {import("./people.mjs").Person} person
 * @param {Basket["lines"]} lines
 * @param {Partial<Basket>} [more]
 * @returns {Basket}
 */
export const basket = ({ email, region, address }, lines, more = {}) => ({ email, region, address, lines, ...more });

/**
 * Some units of a line.
 * @param {PlacedOrder} order
 * @param {number} index of the line, as it was put into the basket
 * @param {number} quantity
 */
export function some(order, index, quantity) {
  const item = order.items[index];
  if (!item) throw new Error(`${order.id} has no item ${index}`);
  return { id: item.id, quantity };
}

/**
 * Buys a basket and takes the money.
 * @param {Shop} shop
 * @param {Basket} wanted
 */
export async function placePaid(shop, wanted) {
  const order = await placeOrder(shop, wanted);
  await capture(shop, order);
  return order;
}

/**
 * Buys a basket, takes the money, and brings all of it in one parcel.
 * @param {Shop} shop
 * @param {Basket} wanted
 * @param {import("../shop/after-sale.mjs").Label} label
 */
export async function placeDelivered(shop, wanted, label) {
  const order = await placePaid(shop, wanted);
  await deliver(shop, order, await ship(shop, order, { labels: [label] }));
  return order;
}
