/** @typedef {import("../shop/client.mjs").Shop} Shop */
/** @typedef {import("../shop/checkout.mjs").PlacedOrder} PlacedOrder */
/** @typedef {import("../shop/after-sale.mjs").ItemQuantity} ItemQuantity */
/** @typedef {{ product: string, variant?: string | number, quantity?: number }} Addition */

/**
 * @param {Shop} shop
 * @param {readonly Addition[]} additions
 */
const variants = (shop, additions) =>
  additions.map(({ product, variant, quantity = 1 }) => ({ variant_id: shop.variant(product, variant), quantity }));

/**
 * Changes how many of a line are bought; 0 takes the line away.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {{ items?: readonly ItemQuantity[], additions?: readonly Addition[] }} change
 */
export async function editOrder(shop, order, { items = [], additions = [] }) {
  await shop.admin("/order-edits", { body: { order_id: order.id } });
  for (const { id, quantity } of items) {
    await shop.admin(`/order-edits/${order.id}/items/item/${id}`, { body: { quantity } });
  }
  if (additions.length > 0) {
    await shop.admin(`/order-edits/${order.id}/items`, { body: { items: variants(shop, additions) } });
  }
  await shop.admin(`/order-edits/${order.id}/confirm`, { body: {} });
}

/**
 * Takes units back and sends others instead. What it costs more is asked for, what it costs less is owed.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {{ back: readonly ItemQuantity[], instead: readonly Addition[], confirm?: boolean }} exchange `confirm: false` leaves it begun
 * @returns {Promise<{ id: string, returnId: string }>}
 */
export async function exchange(shop, order, { back, instead, confirm = true }) {
  const { exchange } = await shop.admin("/exchanges", { body: { order_id: order.id } });
  const inbound = await shop.admin(`/exchanges/${exchange.id}/inbound/items`, { body: { items: back } });
  await shop.admin(`/exchanges/${exchange.id}/outbound/items`, { body: { items: variants(shop, instead) } });
  if (confirm) await shop.admin(`/exchanges/${exchange.id}/request`, { body: {} });
  return { id: exchange.id, returnId: inbound.return.id };
}

/**
 * Calls an exchange off again.
 * @param {Shop} shop
 * @param {string} id
 */
export const cancelExchange = (shop, id) => shop.admin(`/exchanges/${id}/cancel`, { body: {} });

/**
 * What a shop does about units that came broken or wrong: Medusa calls it a claim.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {object} what
 * @param {"replace" | "refund"} what.type
 * @param {readonly ItemQuantity[]} what.items
 * @param {"missing_item" | "wrong_item" | "production_failure" | "other"} [what.reason]
 * @param {readonly Addition[]} [what.instead] what is sent for it
 * @param {boolean} [what.sendBack] whether the shop wants the units back
 * @returns {Promise<{ id: string }>}
 */
export async function rmaClaim(
  shop,
  order,
  { type, items, reason = "production_failure", instead = [], sendBack = false },
) {
  const { claim } = await shop.admin("/claims", { body: { type, order_id: order.id } });
  const claimed = items.map((item) => ({ ...item, reason }));
  await shop.admin(`/claims/${claim.id}/claim-items`, { body: { items: claimed } });
  if (sendBack) await shop.admin(`/claims/${claim.id}/inbound/items`, { body: { items } });
  if (instead.length > 0) {
    await shop.admin(`/claims/${claim.id}/outbound/items`, { body: { items: variants(shop, instead) } });
  }
  await shop.admin(`/claims/${claim.id}/request`, { body: {} });
  return { id: claim.id };
}

/**
 * Calls a claim off again.
 * @param {Shop} shop
 * @param {string} id
 */
export const cancelRmaClaim = (shop, id) => shop.admin(`/claims/${id}/cancel`, { body: {} });

/**
 * Lessens what is owed for an order, or with an amount below zero moves what was paid too much to the shopper's credit.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {number} amount in major units
 * @param {string} [reference] what the shop calls it
 */
export const addCredit = (shop, order, amount, reference = "store-credit") =>
  shop.admin(`/orders/${order.id}/credit-lines`, { body: { amount, reference, reference_id: order.id } });
