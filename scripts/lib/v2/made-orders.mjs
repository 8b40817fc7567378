import { placedOrder } from "./placed-order.mjs";

/** @typedef {import("../shop/client.mjs").Shop} Shop */

/**
 * Makes an order without a cart, by the demo backend's own route (backend/src/api/admin/demo-orders).
 * @param {Shop} shop
 * @param {import("../shop/client.mjs").RegionKey} region
 * @param {"workflow" | "import"} origin Medusa's `createOrderWorkflow`, which adds taxes after the order is stored, or the order module alone
 * @param {object} order what the one or the other takes
 * @returns {Promise<import("../shop/checkout.mjs").PlacedOrder>}
 */
export async function makeOrder(shop, region, origin, order) {
  const body = { origin, order: { region_id: shop.facts.regions[region], ...order } };
  const answer = await shop.admin("/demo-orders", { body });
  return placedOrder(shop, answer.order.id, region);
}
