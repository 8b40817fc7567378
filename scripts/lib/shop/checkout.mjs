/**
 * @typedef {object} Address
 * @property {string} first_name
 * @property {string} last_name
 * @property {string} address_1
 * @property {string} [address_2]
 * @property {string} [company]
 * @property {string} city
 * @property {string} [province]
 * @property {string} postal_code
 * @property {string} country_code
 * @property {string} [phone]
 */

/**
 * What happens to the payment: `none` is Medusa's own provider, always authorised; the others go through the demo's
 * (backend/src/modules/demo-payment).
 * @typedef {"none" | "authorize" | "capture" | "decline" | "cancel" | "pending" | "action"} PaymentOutcome
 */

/**
 * @typedef {object} Basket
 * @property {import("./client.mjs").RegionKey} region
 * @property {{ product: string, variant?: string | number, quantity?: number }[]} lines
 * @property {string} email
 * @property {Address} address
 * @property {Address} [billing] the delivery address where left out
 * @property {readonly string[]} [codes]
 * @property {"standard" | "express" | null} [shipping] null where nothing is sent
 * @property {PaymentOutcome} [payment]
 * @property {string | undefined} [token] of a signed-in customer
 * @property {string} [locale]
 */

/**
 * @typedef {object} PlacedOrder
 * @property {string} id
 * @property {string} number
 * @property {string} email
 * @property {string} cartId
 * @property {import("./client.mjs").RegionKey} region
 * @property {{ id: string, title: string, quantity: number }[]} items
 */

/**
 * Fills a cart as a shopper's browser does, up to the payment.
 * @param {import("./client.mjs").Shop} shop
 * @param {Basket} basket
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
 * @param {import("./client.mjs").Shop} shop
 * @param {string} cartId
 * @param {PaymentOutcome} outcome
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
 * @param {import("./client.mjs").Shop} shop
 * @param {string} cartId
 * @returns {Promise<any>} `{ type: "order", order }` or `{ type: "cart", error }`
 */
export const completeCart = (shop, cartId) =>
  shop.store(`/carts/${cartId}/complete?fields=id,display_id,email,*items`, { method: "POST" });

/**
 * Buys a basket, from the empty cart to the placed order.
 * @param {import("./client.mjs").Shop} shop
 * @param {Basket} basket
 * @returns {Promise<PlacedOrder>}
 */
export async function placeOrder(shop, basket) {
  const cartId = await fillCart(shop, basket);
  await startPayment(shop, cartId, basket.payment ?? "none", basket.token);
  const answer = await completeCart(shop, cartId);
  if (answer.type !== "order") throw new Error(`The cart ${cartId} did not become an order: ${answer.error?.message}`);
  return {
    id: answer.order.id,
    number: String(answer.order.display_id),
    email: answer.order.email,
    cartId,
    region: basket.region,
    items: inBasketOrder(shop, basket, answer.order.items),
  };
}

/**
 * Medusa answers the lines in any order; whoever made the basket counts them as they were put in.
 * @param {import("./client.mjs").Shop} shop
 * @param {Basket} basket
 * @param {any[]} items
 */
function inBasketOrder(shop, { lines }, items) {
  const place = new Map(lines.map(({ product, variant }, index) => [shop.variant(product, variant), index]));
  return items
    .map(({ id, title, quantity, variant_id }) => ({ id, title, quantity, place: place.get(variant_id) ?? 0 }))
    .sort((one, other) => one.place - other.place)
    .map(({ id, title, quantity }) => ({ id, title, quantity }));
}
