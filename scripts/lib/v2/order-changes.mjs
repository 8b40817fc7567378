import { paymentsOf } from "./calls.mjs";

/** @import { Shop } from "../shop/client.mjs" */
/** @import { Line, PlacedOrder } from "../shop/checkout.mjs" */
/** @import { ItemQuantity } from "../shop/after-sale.mjs" */

/**
 * Takes a part of the authorised money, as shops do that pay as they ship.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {number} amount in major units
 */
export async function capturePart(shop, order, amount) {
  const [{ id }] = await paymentsOf(shop, order);
  await shop.admin(`/payments/${id}/capture?fields=id`, { body: { amount } });
}

/**
 * Changes how many of a line are bought; 0 takes the line away.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {{ items?: readonly ItemQuantity[], additions?: readonly Line[] }} change
 */
export async function editOrder(shop, order, { items = [], additions = [] }) {
  await shop.admin("/order-edits", { body: { order_id: order.id } });
  for (const { id, quantity } of items) {
    await shop.admin(`/order-edits/${order.id}/items/item/${id}`, { body: { quantity } });
  }
  if (additions.length > 0) {
    await shop.admin(`/order-edits/${order.id}/items`, { body: { items: shop.lineItems(additions) } });
  }
  await shop.admin(`/order-edits/${order.id}/confirm`, { body: {} });
}

/**
 * Takes units back and sends others instead. What it costs more is asked for, what it costs less is owed.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {{ back: readonly ItemQuantity[], instead: readonly Line[], confirm?: boolean }} exchange `confirm: false` leaves it begun
 * @returns {Promise<{ id: string, returnId: string }>}
 */
export async function exchange(shop, order, { back, instead, confirm = true }) {
  const { exchange } = await shop.admin("/exchanges", { body: { order_id: order.id } });
  const inbound = await shop.admin(`/exchanges/${exchange.id}/inbound/items`, { body: { items: back } });
  await shop.admin(`/exchanges/${exchange.id}/outbound/items`, { body: { items: shop.lineItems(instead) } });
  if (confirm) await shop.admin(`/exchanges/${exchange.id}/request`, { body: {} });
  return { id: exchange.id, returnId: inbound.return.id };
}

/** Calls an exchange off again. @param {Shop} shop @param {string} id */
export const cancelExchange = (shop, id) => shop.admin(`/exchanges/${id}/cancel`, { body: {} });

/**
 * What a shop does about units that came broken or wrong, which Medusa calls a claim. `instead` is what it sends for them,
 * `sendBack` whether it wants them back.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {{ type: "replace" | "refund", items: readonly ItemQuantity[], reason?: "missing_item" | "wrong_item" | "production_failure" | "other", instead?: readonly Line[], sendBack?: boolean }} what
 * @returns {Promise<{ id: string }>}
 */
export async function rmaClaim(shop, order, what) {
  const { type, items, reason = "production_failure", instead = [], sendBack = false } = what;
  const { claim } = await shop.admin("/claims", { body: { type, order_id: order.id } });
  const post = (/** @type {string} */ step, /** @type {object} */ body) =>
    shop.admin(`/claims/${claim.id}/${step}`, { body });
  await post("claim-items", { items: items.map((item) => ({ ...item, reason })) });
  if (sendBack) await post("inbound/items", { items });
  if (instead.length > 0) await post("outbound/items", { items: shop.lineItems(instead) });
  await post("request", {});
  return { id: claim.id };
}

/** Calls a claim off again. @param {Shop} shop @param {string} id */
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
