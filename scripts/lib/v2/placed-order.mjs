/**
 * What makers answer of an order that no cart was before.
 * @param {import("../shop/client.mjs").Shop} shop
 * @param {string} id
 * @param {import("../shop/client.mjs").RegionKey} region
 * @returns {Promise<import("../shop/checkout.mjs").PlacedOrder>} without a cart: `cartId` is empty, and so is the email of a till's order
 */
export async function placedOrder(shop, id, region) {
  const { order } = await shop.admin(`/orders/${id}?fields=id,display_id,email,*items`);
  return {
    id,
    number: String(order.display_id),
    email: order.email ?? "",
    cartId: "",
    region,
    items: order.items.map((/** @type {any} */ { id, title, quantity }) => ({ id, title, quantity })),
  };
}

/**
 * What the shopper still owes (or, below zero, the shop) as Medusa computes it.
 * @param {import("../shop/client.mjs").Shop} shop
 * @param {{ id: string }} order
 * @returns {Promise<number>} in major units
 */
export async function pendingDifference(shop, { id }) {
  const { order } = await shop.admin(`/orders/${id}?fields=id,total,summary,currency_code`);
  return Number(order.summary.pending_difference);
}

/**
 * Writes down that the whole of an order was paid outside of Medusa: cash, a bank transfer, an invoice.
 * @param {import("../shop/client.mjs").Shop} shop
 * @param {{ id: string }} order
 */
export async function markAsPaid(shop, order) {
  const amount = await pendingDifference(shop, order);
  const { payment_collection } = await shop.admin("/payment-collections", { body: { order_id: order.id, amount } });
  await shop.admin(`/payment-collections/${payment_collection.id}/mark-as-paid`, { body: { order_id: order.id } });
}
