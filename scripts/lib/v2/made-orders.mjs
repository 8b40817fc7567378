/** @import { Address, Line, PlacedOrder } from "../shop/checkout.mjs" */
/** @import { RegionKey, Shop } from "../shop/client.mjs" */

/**
 * What makers answer of an order that no cart was before.
 * @param {Shop} shop
 * @param {string} id
 * @param {RegionKey} region
 * @returns {Promise<PlacedOrder>} without a cart: `cartId` is empty, and so is the email of a till's order
 */
async function placedOrder(shop, id, region) {
  const { order } = await shop.admin(`/orders/${id}?fields=id,display_id,email,*items`);
  const items = order.items.map((/** @type {any} */ { id, title, quantity }) => ({ id, title, quantity }));
  return { id, number: String(order.display_id), email: order.email ?? "", cartId: "", region, items };
}

/**
 * Makes an order without a cart, by the demo backend's own route (backend/src/api/admin/demo-orders).
 * @param {Shop} shop
 * @param {RegionKey} region
 * @param {"workflow" | "import"} origin Medusa's `createOrderWorkflow`, which adds taxes after the order is stored, or the order module alone
 * @param {object} order what the one or the other takes
 */
export async function makeOrder(shop, region, origin, order) {
  const body = { origin, order: { region_id: shop.facts.regions[region], ...order } };
  const answer = await shop.admin("/demo-orders", { body });
  return placedOrder(shop, answer.order.id, region);
}

/**
 * What the shopper still owes (or, below zero, the shop) as Medusa computes it.
 * @param {Shop} shop
 * @param {{ id: string }} order
 * @returns {Promise<number>} in major units
 */
export async function pendingDifference(shop, { id }) {
  const { order } = await shop.admin(`/orders/${id}?fields=id,total,summary,currency_code`);
  return Number(order.summary.pending_difference);
}

/**
 * Writes down that the whole of an order was paid outside of Medusa: cash, a bank transfer, an invoice.
 * @param {Shop} shop
 * @param {{ id: string }} order
 */
export async function markAsPaid(shop, order) {
  await markPartAsPaid(shop, order, await pendingDifference(shop, order));
}

/**
 * The same of a part of it: the rest is still due.
 * @param {Shop} shop
 * @param {{ id: string }} order
 * @param {number} amount in major units
 */
export async function markPartAsPaid(shop, order, amount) {
  const { payment_collection } = await shop.admin("/payment-collections", { body: { order_id: order.id, amount } });
  await shop.admin(`/payment-collections/${payment_collection.id}/mark-as-paid`, { body: { order_id: order.id } });
}

/**
 * What a merchant does who writes an order down on the phone: drafts it, makes it an order, and notes that it was paid, unless
 * `paid` is false. `shippingAmount` is the price of the delivery in major units, which a merchant may choose.
 * @param {Shop} shop
 * @param {{ region: RegionKey, lines: (Line & { unit_price?: number })[], email: string, address: Address, codes?: readonly string[], shippingAmount?: number, paid?: boolean }} draft
 */
export async function placeDraft(shop, { region, lines, email, address, codes = [], shippingAmount = 8, paid = true }) {
  const shipping_option_id = shop.facts.shipping[region].standard;
  const { draft_order } = await shop.admin("/draft-orders", {
    body: {
      region_id: shop.facts.regions[region],
      ...{ email, shipping_address: address, billing_address: address },
      // A price that is undefined is left out of the JSON.
      items: shop.lineItems(lines).map((item, index) => ({ ...item, unit_price: lines[index]?.unit_price })),
      shipping_methods: [{ name: "Delivery", shipping_option_id, amount: shippingAmount }],
      ...(codes.length > 0 ? { promo_codes: codes } : {}),
    },
  });
  await shop.admin(`/draft-orders/${draft_order.id}/convert-to-order`, { body: {} });
  if (paid) await markAsPaid(shop, draft_order);
  return placedOrder(shop, draft_order.id, region);
}

/**
 * Writes down what was promised of an order, as a shop does that knows better than its shipping options.
 * @param {Shop} shop
 * @param {{ id: string }} order
 * @param {{ from: string | null, until: string }} promised_delivery days, "2026-12-01"
 */
export async function promise(shop, { id }, promised_delivery) {
  await shop.admin(`/orders/${id}?fields=id`, { body: { metadata: { promised_delivery } } });
}
