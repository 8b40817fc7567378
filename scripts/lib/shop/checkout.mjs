/** @import { Calls } from "./calls.mjs" */
/** @import { Shop } from "./client.mjs" */

/** @typedef {Record<"first_name" | "last_name" | "address_1" | "city" | "postal_code" | "country_code", string>} UsualAddress */
/** @typedef {UsualAddress & Partial<Record<"address_2" | "company" | "province" | "phone", string>>} Address */

/**
 * What happens to the payment: `none` is Medusa's own provider, always authorized; the others go through the demo's
 * (`demo-payment` in either backend). Medusa v1 takes no money by itself: there `capture` is a call of its own.
 * @typedef {"none" | "authorize" | "capture" | "decline" | "cancel" | "pending" | "action"} PaymentOutcome
 */

/** @typedef {{ product: string, variant?: string | number, quantity?: number }} Line One where no quantity is given. */

/**
 * @typedef {object} Basket
 * @property {import("./client.mjs").RegionKey} region
 * @property {Line[]} lines
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

/** @typedef {{ id: string, title: string, quantity: number }} PlacedItem */
/** @typedef {{ id: string, number: string, email: string, cartId: string, region: import("./client.mjs").RegionKey, items: PlacedItem[] }} PlacedOrder */

/** @type {Calls["fillCart"]} */
export const fillCart = (shop, ...rest) => shop.calls.fillCart(shop, ...rest);

/** @type {Calls["startPayment"]} */
export const startPayment = (shop, ...rest) => shop.calls.startPayment(shop, ...rest);

/** @type {Calls["completeCart"]} */
export const completeCart = (shop, ...rest) => shop.calls.completeCart(shop, ...rest);

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
  const { id, display_id, email } = answer.order;
  // Medusa answers the lines in any order; whoever made the basket counts them as they were put in.
  const places = shop.lineItems(basket.lines).map(({ variant_id }) => variant_id);
  const placeOf = (/** @type {any} */ { variant_id }) => places.indexOf(variant_id);
  const sorted = answer.order.items.sort(
    (/** @type {any} */ one, /** @type {any} */ other) => placeOf(one) - placeOf(other),
  );
  const items = sorted.map((/** @type {PlacedItem} */ { id, title, quantity }) => ({ id, title, quantity }));
  const order = { id, number: String(display_id), email, cartId, region, items };
  if (payment === "capture") await shop.calls.settle(shop, order);
  return order;
}
