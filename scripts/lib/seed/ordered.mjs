import { capture, deliver, labelOf, requestReturn, ship } from "../shop/after-sale.mjs";
import { placeOrder } from "../shop/checkout.mjs";

/** @import { Carrier, ItemQuantity } from "../shop/after-sale.mjs" */
/** @import { Basket, Line, PlacedOrder } from "../shop/checkout.mjs" */
/** @import { Shop } from "../shop/client.mjs" */

/** @typedef {(shop: Shop, order: PlacedOrder) => Promise<unknown>} Step What becomes of an order that is placed. */
/** @typedef {(shop: Shop) => Promise<PlacedOrder>} Maker Each call makes a new order, so that a test that changes one takes its own. */
/** @typedef {readonly [index: number, quantity: number]} Some Units of a line, as it was put into the basket. */

/**
 * Buys a basket, and lets the order become something.
 * @param {Basket} basket
 * @param {...Step} steps
 * @returns {Maker}
 */
export const ordered =
  (basket, ...steps) =>
  async (shop) => {
    const order = await placeOrder(shop, basket);
    for (const step of steps) await step(shop, order);
    return order;
  };

/** @param {string} product @param {string | number} [variant] @param {number} [quantity] @returns {Line} */
export const line = (product, variant = 0, quantity = 1) => ({ product, variant, quantity });

/** @param {PlacedOrder} order @param {...Some} some @returns {ItemQuantity[]} */
export const units = (order, ...some) =>
  some.map(([index, quantity]) => {
    const item = order.items[index];
    if (!item) throw new Error(`${order.id} has no item ${index}`);
    return { id: item.id, quantity };
  });

/** Hands some units, or all, to a carrier in one parcel. @param {Carrier} carrier @param {string} number @param {...Some} some */
export const parcel =
  (carrier, number, ...some) =>
  (/** @type {Shop} */ shop, /** @type {PlacedOrder} */ order) =>
    ship(shop, order, {
      labels: [labelOf(carrier, number)],
      ...(some.length > 0 ? { items: units(order, ...some) } : {}),
    });

/** Takes the money and brings all of it in one parcel. @param {Carrier} carrier @param {string} number @returns {Step} */
export const paidAndDelivered = (carrier, number) => async (shop, order) => {
  await capture(shop, order);
  await deliver(shop, order, await parcel(carrier, number)(shop, order));
};

/** Announces that units come back. @param {Some} some @param {string} [note] */
export const sendBack = (some, note) => (/** @type {Shop} */ shop, /** @type {PlacedOrder} */ order) =>
  requestReturn(shop, order, { items: units(order, some), ...(note ? { note } : {}) });
