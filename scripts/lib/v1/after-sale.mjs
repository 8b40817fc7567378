/** @import { ItemQuantity, Label } from "../shop/after-sale.mjs" */
/** @import { PlacedOrder } from "../shop/checkout.mjs" */
/** @import { Shop } from "../shop/client.mjs" */

import { CURRENCIES, toMinor } from "./money.mjs";

/** @param {readonly ItemQuantity[]} items */
const byItemId = (items) => items.map(({ id, quantity }) => ({ item_id: id, quantity }));

/**
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {readonly ItemQuantity[]} items
 * @returns {Promise<string>} the fulfilment's id
 */
export async function pack(shop, order, items) {
  const answer = await shop.admin(`/orders/${order.id}/fulfillment`, {
    body: { items: byItemId(items), no_notification: true },
  });
  /** @type {{ id: string }[]} */
  const fulfillments = answer.order.fulfillments;
  // Ids are ULIDs: the youngest sorts last.
  const newest = fulfillments
    .map(({ id }) => id)
    .sort()
    .at(-1);
  if (!newest) throw new Error(`No fulfilment was created for ${order.id}`);
  return newest;
}

/**
 * Only the numbers: Medusa v1 leaves the addresses of tracking pages to fulfilment plugins.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {string} fulfillment
 * @param {{ labels: readonly Label[] }} parcel
 */
export async function handOver(shop, order, fulfillment, { labels }) {
  await shop.admin(`/orders/${order.id}/shipment`, {
    body: {
      fulfillment_id: fulfillment,
      tracking_numbers: labels.map(({ tracking_number }) => tracking_number),
      no_notification: true,
    },
  });
}

/**
 * @param {Shop} shop
 * @param {PlacedOrder} order
 */
export async function deliver(shop, order) {
  await shop.admin(`/orders/${order.id}/complete`, { method: "POST" });
}

/**
 * @param {Shop} shop
 * @param {PlacedOrder} order
 */
export async function capture(shop, order) {
  await shop.admin(`/orders/${order.id}/capture`, { method: "POST" });
}

/**
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {number} amount in major units
 */
export async function refund(shop, order, amount) {
  await shop.admin(`/orders/${order.id}/refund`, {
    body: { amount: toMinor(amount, CURRENCIES[order.region]), reason: "other", no_notification: true },
  });
}

/** Receiving a return has refunded it already. */
export async function refundWhatIsOwed() {}

/**
 * @param {Shop} shop
 * @param {PlacedOrder} order
 */
export const cancel = (shop, order) => shop.admin(`/orders/${order.id}/cancel`, { method: "POST" });

/**
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {{ items: readonly ItemQuantity[], note?: string }} what
 * @returns {Promise<string>} the return's id
 */
export async function requestReturn(shop, order, { items, note }) {
  const option_id = shop.facts.shipping[order.region].return;
  const answer = await shop.store("/returns", {
    body: {
      order_id: order.id,
      items: byItemId(items).map((item) => ({ ...item, ...(note ? { note } : {}) })),
      return_shipping: { option_id },
    },
  });
  return answer.return.id;
}

/**
 * @param {Shop} shop
 * @param {string} returnId
 */
export async function receiveReturn(shop, returnId) {
  const { returns } = await shop.admin("/returns?limit=1000");
  const { items } = returns.find((/** @type {{ id: string }} */ { id }) => id === returnId);
  await shop.admin(`/returns/${returnId}/receive`, {
    body: {
      items: items.map((/** @type {any} */ { item_id, quantity }) => ({ item_id, quantity })),
    },
  });
}
