/** @typedef {import("./client.mjs").Shop} Shop */

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
 * (`demo-payment` in either backend). Medusa v1 takes no money by itself: there `capture` is a call of its own.
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
 * @property {readonly string[]} [giftCards] codes; only Medusa v1 has them
 * @property {"standard" | "express" | "pickup" | null} [shipping] null where nothing is sent
 * @property {PaymentOutcome} [payment]
 * @property {string | undefined} [token] of a signed-in customer
 * @property {string} [locale] Medusa v1 has none
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
 * @param {Shop} shop
 * @param {Basket} basket
 * @returns {Promise<string>} the cart's id
 */
export const fillCart = (shop, basket) => shop.calls.fillCart(shop, basket);

/**
 * @param {Shop} shop
 * @param {string} cartId
 * @param {PaymentOutcome} outcome
 * @param {string} [token]
 * @returns {Promise<void>}
 */
export const startPayment = (shop, cartId, outcome, token) => shop.calls.startPayment(shop, cartId, outcome, token);

/**
 * @param {Shop} shop
 * @param {string} cartId
 * @returns {Promise<any>} `{ type: "order", order }` or `{ type: "cart", error }`
 */
export const completeCart = (shop, cartId) => shop.calls.completeCart(shop, cartId);

/**
 * Buys a basket, from the empty cart to the placed order.
 * @param {Shop} shop
 * @param {Basket} basket
 * @returns {Promise<PlacedOrder>}
 */
export async function placeOrder(shop, basket) {
  const { payment = "none", token, region } = basket;
  const cartId = await fillCart(shop, basket);
  await startPayment(shop, cartId, payment, token);
  const answer = await completeCart(shop, cartId);
  if (answer.type !== "order") throw new Error(`The cart ${cartId} did not become an order: ${answer.error?.message}`);
  const { id, display_id, email, items } = answer.order;
  /** @type {PlacedOrder} */
  const order = { id, number: String(display_id), email, cartId, region, items: inBasketOrder(shop, basket, items) };
  if (payment === "capture") await shop.calls.settle(shop, order);
  return order;
}

/**
 * Medusa answers the lines in any order; whoever made the basket counts them as they were put in.
 * @param {Shop} shop
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
