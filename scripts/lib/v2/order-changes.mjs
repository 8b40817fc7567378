import { paymentsOf } from "./calls.mjs";

/** @import { ItemQuantity } from "../shop/after-sale.mjs" */
/** @import { Line, PlacedOrder } from "../shop/checkout.mjs" */
/** @import { Shop } from "../shop/client.mjs" */

/**
 * Something that a shop does to an order.
 * @template What
 * @template [Answer=void]
 * @typedef {(shop: Shop, order: PlacedOrder, what: What) => Promise<Answer>} Change
 */

/** Takes a part of the authorized money, in major units, as shops do that pay as they ship. @type {Change<number>} */
export const capturePart = async (shop, order, amount) => {
  const [{ id }] = await paymentsOf(shop, order);
  await shop.admin(`/payments/${id}/capture?fields=id`, { body: { amount } });
};

/**
 * Changes how many of a line are bought; 0 takes the line away.
 * @type {Change<{ items?: readonly ItemQuantity[], additions?: readonly Line[] }>}
 */
export const editOrder = async (shop, order, { items = [], additions = [] }) => {
  await shop.admin("/order-edits", { body: { order_id: order.id } });
  const edit = `/order-edits/${order.id}`;
  for (const { id, quantity } of items) await shop.admin(`${edit}/items/item/${id}`, { body: { quantity } });
  if (additions.length > 0) await shop.admin(`${edit}/items`, { body: { items: shop.lineItems(additions) } });
  await shop.admin(`${edit}/confirm`, { body: {} });
};

/**
 * Takes units back and sends others instead. What it costs more is asked for, what it costs less is owed; `confirm: false`
 * leaves it begun.
 * @type {Change<{ back: readonly ItemQuantity[], instead: readonly Line[], confirm?: boolean }, { id: string, returnId: string }>}
 */
export const exchange = async (shop, order, { back, instead, confirm = true }) => {
  const { exchange } = await shop.admin("/exchanges", { body: { order_id: order.id } });
  const inbound = await shop.admin(`/exchanges/${exchange.id}/inbound/items`, { body: { items: back } });
  await shop.admin(`/exchanges/${exchange.id}/outbound/items`, { body: { items: shop.lineItems(instead) } });
  if (confirm) await shop.admin(`/exchanges/${exchange.id}/request`, { body: {} });
  return { id: exchange.id, returnId: inbound.return.id };
};

/** Calls an exchange off again. @param {Shop} shop @param {string} id */
export const cancelExchange = (shop, id) => shop.admin(`/exchanges/${id}/cancel`, { body: {} });

/**
 * What a shop does about units that came broken or wrong, which Medusa calls a claim. `instead` is what it sends for them,
 * `sendBack` whether it wants them back.
 * @type {Change<{ type: "replace" | "refund", items: readonly ItemQuantity[], reason?: "missing_item" | "wrong_item" | "production_failure" | "other", instead?: readonly Line[], sendBack?: boolean }, { id: string }>}
 */
export const rmaClaim = async (shop, order, what) => {
  const { type, items, reason = "production_failure", instead = [], sendBack = false } = what;
  const { claim } = await shop.admin("/claims", { body: { type, order_id: order.id } });
  const post = (/** @type {string} */ step, /** @type {object} */ body) =>
    shop.admin(`/claims/${claim.id}/${step}`, { body });
  await post("claim-items", { items: items.map((item) => ({ ...item, reason })) });
  if (sendBack) await post("inbound/items", { items });
  if (instead.length > 0) await post("outbound/items", { items: shop.lineItems(instead) });
  await post("request", {});
  return { id: claim.id };
};

/** Calls a claim off again. @param {Shop} shop @param {string} id */
export const cancelRmaClaim = (shop, id) => shop.admin(`/claims/${id}/cancel`, { body: {} });

/**
 * Lessens what is owed for an order, or with an amount (in major units) below zero moves what was paid too much to the
 * shopper's credit. The reference is what the shop calls it.
 * @type {(shop: Shop, order: PlacedOrder, amount: number, reference?: string) => Promise<void>}
 */
export const addCredit = (shop, order, amount, reference = "store-credit") =>
  shop.admin(`/orders/${order.id}/credit-lines`, { body: { amount, reference, reference_id: order.id } });
