/** @import { ItemQuantity, Label } from "../shop/after-sale.mjs" */
/** @import { PlacedOrder } from "../shop/checkout.mjs" */
/** @import { Shop } from "../shop/client.mjs" */

/**
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {readonly ItemQuantity[]} items
 * @returns {Promise<string>} the fulfilment's id
 */
export async function pack(shop, order, items) {
  const answer = await shop.admin(
    `/orders/${order.id}/fulfillments?fields=id,fulfillments.id,fulfillments.created_at`,
    {
      body: { items, location_id: shop.facts.locationId, no_notification: true },
    },
  );
  /** @type {{ id: string }[]} */
  const fulfillments = answer.order.fulfillments ?? [];
  // Ids are ULIDs: the youngest sorts last.
  const newest = fulfillments
    .map(({ id }) => id)
    .sort()
    .at(-1);
  if (!newest) throw new Error(`No fulfilment was created for ${order.id}`);
  return newest;
}

/**
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {string} fulfillment
 * @param {{ items: readonly ItemQuantity[], labels: readonly Label[] }} parcel
 */
export async function handOver(shop, order, fulfillment, { items, labels }) {
  await shop.admin(`/orders/${order.id}/fulfillments/${fulfillment}/shipments?fields=id`, {
    body: { items, labels, no_notification: true },
  });
}

/**
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {string} fulfillment
 */
export async function deliver(shop, order, fulfillment) {
  await shop.admin(`/orders/${order.id}/fulfillments/${fulfillment}/mark-as-delivered?fields=id`, { method: "POST" });
}

/**
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @returns {Promise<{ id: string, amount: number }[]>}
 */
async function payments(shop, order) {
  const answer = await shop.admin(
    `/orders/${order.id}?fields=id,payment_collections.payments.id,payment_collections.payments.amount`,
  );
  return (answer.order.payment_collections ?? []).flatMap((/** @type {any} */ collection) => collection.payments ?? []);
}

/**
 * @param {Shop} shop
 * @param {PlacedOrder} order
 */
export async function capture(shop, order) {
  for (const { id } of await payments(shop, order)) await shop.admin(`/payments/${id}/capture?fields=id`, { body: {} });
}

/**
 * Takes a part of the authorised money, as shops do that pay as they ship.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {number} amount in major units
 */
export async function capturePart(shop, order, amount) {
  const [payment] = await payments(shop, order);
  if (!payment) throw new Error(`${order.id} has no payment to take`);
  await shop.admin(`/payments/${payment.id}/capture?fields=id`, { body: { amount } });
}

/**
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {number} amount in major units
 */
export async function refund(shop, order, amount) {
  const [payment] = await payments(shop, order);
  if (!payment) throw new Error(`${order.id} has no payment to give back`);
  await shop.admin(`/payments/${payment.id}/refund?fields=id`, { body: { amount } });
}

/**
 * Gives back what the order's own account says is owed to the shopper.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 */
export async function refundWhatIsOwed(shop, order) {
  const answer = await shop.admin(`/orders/${order.id}?fields=id,summary`);
  const owed = -answer.order.summary.pending_difference;
  if (owed > 0) await refund(shop, order, owed);
}

/**
 * @param {Shop} shop
 * @param {PlacedOrder} order
 */
export const cancel = (shop, order) => shop.admin(`/orders/${order.id}/cancel?fields=id`, { method: "POST" });

/**
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {{ items: readonly ItemQuantity[], note?: string }} what
 * @returns {Promise<string>} the return's id
 */
export async function requestReturn(shop, order, { items, note }) {
  const option_id = shop.facts.shipping[order.region].return;
  const answer = await shop.store("/returns", {
    provenFor: order.id,
    body: { order_id: order.id, items, return_shipping: { option_id }, ...(note ? { note } : {}) },
  });
  return answer.return.id;
}

/**
 * @param {Shop} shop
 * @param {string} returnId
 */
export async function receiveReturn(shop, returnId) {
  const answer = await shop.admin(`/returns/${returnId}?fields=id,*items`);
  await shop.admin(`/returns/${returnId}/receive`, { body: {} });
  // A return that a shopper asked for names no warehouse, and Medusa cannot receive it nowhere (it answers 500).
  await shop.admin(`/returns/${returnId}`, { body: { location_id: shop.facts.locationId } });
  await shop.admin(`/returns/${returnId}/receive-items`, {
    body: {
      items: answer.return.items.map((/** @type {any} */ item) => ({ id: item.item_id, quantity: item.quantity })),
    },
  });
  await shop.admin(`/returns/${returnId}/receive/confirm`, { body: {} });
}
