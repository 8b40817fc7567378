/**
 * @param {import("../shop/client.mjs").Shop} shop
 * @param {import("../shop/checkout.mjs").Basket} basket
 * @returns {Promise<string>} the cart's id
 */
export async function fillCart(
  shop,
  { region, lines, email, address, billing = address, codes = [], shipping = "standard", token, locale },
) {
  const { cart } = await shop.store("/carts?fields=id", {
    token,
    body: {
      region_id: shop.facts.regions[region],
      email,
      shipping_address: address,
      billing_address: billing,
      items: lines.map(({ product, variant, quantity = 1 }) => ({
        variant_id: shop.variant(product, variant),
        quantity,
      })),
      ...(locale ? { locale } : {}),
    },
  });
  if (shipping) {
    const option_id = shop.facts.shipping[region][shipping];
    await shop.store(`/carts/${cart.id}/shipping-methods?fields=id`, { token, body: { option_id } });
  }
  // After the delivery: Medusa forgets a code that finds nothing to reduce yet.
  if (codes.length > 0) {
    await shop.store(`/carts/${cart.id}/promotions?fields=id`, { token, body: { promo_codes: codes } });
  }
  return cart.id;
}

/**
 * @param {import("../shop/client.mjs").Shop} shop
 * @param {string} cartId
 * @param {import("../shop/checkout.mjs").PaymentOutcome} outcome
 * @param {string} [token]
 */
export async function startPayment(shop, cartId, outcome, token) {
  const { payment_collection } = await shop.store("/payment-collections?fields=id", {
    token,
    body: { cart_id: cartId },
  });
  const session =
    outcome === "none" ? { provider_id: "pp_system_default" } : { provider_id: "pp_demo_demo", data: { outcome } };
  await shop.store(`/payment-collections/${payment_collection.id}/payment-sessions?fields=id`, {
    token,
    body: session,
  });
}

/**
 * @param {import("../shop/client.mjs").Shop} shop
 * @param {string} cartId
 * @returns {Promise<any>} `{ type: "order", order }` or `{ type: "cart", error }`
 */
export const completeCart = (shop, cartId) =>
  shop.store(`/carts/${cartId}/complete?fields=id,display_id,email,*items`, { method: "POST" });

/** Medusa v2 has taken it by then. */
export async function settle() {}
