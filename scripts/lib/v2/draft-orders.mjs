import { markAsPaid, placedOrder } from "./placed-order.mjs";

/**
 * @typedef {object} Draft
 * @property {import("../shop/client.mjs").RegionKey} region
 * @property {(import("../shop/checkout.mjs").Line & { unit_price?: number })[]} lines
 * @property {string} email
 * @property {import("../shop/checkout.mjs").Address} address
 * @property {readonly string[]} [codes]
 * @property {number} [shippingAmount] the price of the delivery in major units, which a merchant may choose; 8 where left out
 * @property {boolean} [paid] false leaves the payment open
 */

/**
 * What a merchant does who writes an order down on the phone: drafts it, makes it an order, and notes that it was paid.
 * @param {import("../shop/client.mjs").Shop} shop
 * @param {Draft} draft
 * @returns {Promise<import("../shop/checkout.mjs").PlacedOrder>}
 */
export async function placeDraft(shop, { region, lines, email, address, codes = [], shippingAmount = 8, paid = true }) {
  const shipping_option_id = shop.facts.shipping[region].standard;
  const { draft_order } = await shop.admin("/draft-orders", {
    body: {
      region_id: shop.facts.regions[region],
      email,
      shipping_address: address,
      billing_address: address,
      // What a line's price leaves undefined is left out of the JSON.
      items: shop.lineItems(lines).map((item, index) => ({ ...item, unit_price: lines[index]?.unit_price })),
      shipping_methods: [{ name: "Delivery", shipping_option_id, amount: shippingAmount }],
      ...(codes.length > 0 ? { promo_codes: codes } : {}),
    },
  });
  await shop.admin(`/draft-orders/${draft_order.id}/convert-to-order`, { body: {} });
  if (paid) await markAsPaid(shop, draft_order);
  return placedOrder(shop, draft_order.id, region);
}
