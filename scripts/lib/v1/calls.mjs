import { youngest } from "../shop/youngest.mjs";
import { CURRENCIES, toMinor } from "./money.mjs";

/** @import { ItemQuantity } from "../shop/after-sale.mjs" */

/** @param {readonly ItemQuantity[]} items */
const byItemId = (items) => items.map(({ id, quantity }) => ({ item_id: id, quantity }));

/** @param {readonly string[]} list */
const byCode = (list) => list.map((code) => ({ code }));

/** What is done to a shop of Medusa v1 over HTTP. @type {import("../shop/calls.mjs").Calls} */
export const calls = {
  // The demo's shop has one sales channel and needs no key to tell it.
  storeHeaders: () => ({}),
  adminHeaders: ({ secretKey }) => ({ "x-medusa-access-token": secretKey }),

  async fillCart(shop, basket) {
    const { region, lines, address, token, billing = address } = basket;
    const { codes = [], giftCards = [], shipping = "standard" } = basket;
    const items = shop.lineItems(lines);
    const { cart } = await shop.store("/carts", { token, body: { region_id: shop.facts.regions[region], items } });
    const change = (/** @type {object} */ body) => shop.store(`/carts/${cart.id}`, { token, body });
    await change({ email: basket.email, shipping_address: address, billing_address: billing });
    if (shipping) {
      const option_id = shop.facts.shipping[region][shipping];
      await shop.store(`/carts/${cart.id}/shipping-methods`, { token, body: { option_id } });
    }
    if (codes.length > 0) await change({ discounts: byCode(codes) });
    if (giftCards.length > 0) await change({ gift_cards: byCode(giftCards) });
    return cart.id;
  },

  async startPayment(shop, cartId, outcome, token) {
    const provider_id = outcome === "none" ? "manual" : "demo";
    const { cart } = await shop.store(`/carts/${cartId}/payment-sessions`, { token, method: "POST" });
    // A cart with nothing to pay gets no sessions.
    if (cart.payment_sessions.length === 0) return;
    await shop.store(`/carts/${cartId}/payment-session`, { token, body: { provider_id } });
    if (provider_id === "manual") return;
    await shop.store(`/carts/${cartId}/payment-sessions/demo`, { token, body: { data: { outcome } } });
  },

  async completeCart(shop, cartId) {
    const { type, data } = await shop.store(`/carts/${cartId}/complete`, { method: "POST" });
    return type === "order" ? { type, order: data } : { type, error: { message: "The payment is not authorized" } };
  },

  // Medusa v1 only ever reserves money by itself.
  settle: (shop, order) => calls.capture(shop, order),

  async pack(shop, order, items) {
    const body = { items: byItemId(items), no_notification: true };
    const answer = await shop.admin(`/orders/${order.id}/fulfillment`, { body });
    return youngest(answer.order.fulfillments);
  },

  // Only the numbers: Medusa v1 leaves the addresses of tracking pages to fulfilment plugins.
  async handOver(shop, order, fulfillment_id, { labels }) {
    const tracking_numbers = labels.map(({ tracking_number }) => tracking_number);
    const body = { fulfillment_id, tracking_numbers, no_notification: true };
    await shop.admin(`/orders/${order.id}/shipment`, { body });
  },

  // Medusa v1 knows no delivery: the order is completed, which is all that a shop can say.
  deliver: (shop, order) => shop.admin(`/orders/${order.id}/complete`, { method: "POST" }),
  capture: (shop, order) => shop.admin(`/orders/${order.id}/capture`, { method: "POST" }),

  async refund(shop, order, amount) {
    const minor = toMinor(amount, CURRENCIES[order.region]);
    const body = { amount: minor, reason: "other", no_notification: true };
    await shop.admin(`/orders/${order.id}/refund`, { body });
  },

  // Receiving a return has refunded it already.
  refundWhatIsOwed: async () => {},
  cancel: (shop, order) => shop.admin(`/orders/${order.id}/cancel`, { method: "POST" }),

  async requestReturn(shop, order, { items, note }) {
    const option_id = shop.facts.shipping[order.region].return;
    const noted = byItemId(items).map((item) => ({ ...item, ...(note ? { note } : {}) }));
    const body = { order_id: order.id, items: noted, return_shipping: { option_id } };
    return (await shop.store("/returns", { body })).return.id;
  },

  async receiveReturn(shop, returnId) {
    const { returns } = await shop.admin("/returns?limit=1000");
    const { items } = returns.find((/** @type {{ id: string }} */ { id }) => id === returnId);
    const received = items.map((/** @type {any} */ { item_id, quantity }) => ({ item_id, quantity }));
    await shop.admin(`/returns/${returnId}/receive`, { body: { items: received } });
  },

  async signIn(shop, { email, password }) {
    return (await shop.store("/auth/token", { body: { email, password } })).access_token;
  },

  createAccount: (shop, { email, password, first_name, last_name }) =>
    shop.store("/customers", { body: { email, password, first_name, last_name } }),

  // Medusa v1 proves no mailbox.
  proveMailbox: async () => {},
};
