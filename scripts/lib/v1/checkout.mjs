/** @import { PaymentOutcome, PlacedOrder } from "../shop/checkout.mjs" */
/** @import { Shop } from "../shop/client.mjs" */

import { capture } from "./after-sale.mjs";

/**
 * @param {Shop} shop
 * @param {import("../shop/checkout.mjs").Basket} basket
 * @returns {Promise<string>} the cart's id
 */
export async function fillCart(
  shop,
  { region, lines, email, address, billing = address, codes = [], giftCards = [], shipping = "standard", token },
) {
  const { cart } = await shop.store("/carts", {
    token,
    body: {
      region_id: shop.facts.regions[region],
      items: lines.map(({ product, variant, quantity = 1 }) => ({
        variant_id: shop.variant(product, variant),
        quantity,
      })),
    },
  });
  await shop.store(`/carts/${cart.id}`, {
    token,
    body: { email, shipping_address: address, billing_address: billing },
  });
  if (shipping) {
    const option_id = shop.facts.shipping[region][shipping];
    await shop.store(`/carts/${cart.id}/shipping-methods`, { token, body: { option_id } });
  }
  const byCode = (/** @type {readonly string[]} */ list) => list.map((code) => ({ code }));
  if (codes.length > 0) await shop.store(`/carts/${cart.id}`, { token, body: { discounts: byCode(codes) } });
  if (giftCards.length > 0) await shop.store(`/carts/${cart.id}`, { token, body: { gift_cards: byCode(giftCards) } });
  return cart.id;
}

/**
 * @param {Shop} shop
 * @param {string} cartId
 * @param {PaymentOutcome} outcome
 * @param {string} [token]
 */
export async function startPayment(shop, cartId, outcome, token) {
  const provider_id = outcome === "none" ? "manual" : "demo";
  const { cart } = await shop.store(`/carts/${cartId}/payment-sessions`, { token, method: "POST" });
  // A cart with nothing to pay gets no sessions.
  if (cart.payment_sessions.length === 0) return;
  await shop.store(`/carts/${cartId}/payment-session`, { token, body: { provider_id } });
  if (provider_id === "demo") {
    await shop.store(`/carts/${cartId}/payment-sessions/demo`, { token, body: { data: { outcome } } });
  }
}

/**
 * @param {Shop} shop
 * @param {string} cartId
 * @returns {Promise<any>} `{ type: "order", order }` or `{ type: "cart", error }`
 */
export async function completeCart(shop, cartId) {
  const { type, data } = await shop.store(`/carts/${cartId}/complete`, { method: "POST" });
  return type === "order" ? { type, order: data } : { type, error: { message: "The payment is not authorized" } };
}

/**
 * Medusa v1 only ever reserves money by itself.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 */
export const settle = (shop, order) => capture(shop, order);
