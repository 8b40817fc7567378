import { shared } from "../shared-bundle.mjs";
import { youngest } from "../shop/youngest.mjs";

/** @import { Shop } from "../shop/client.mjs" */

/**
 * The payments of an order, which Medusa keeps in collections.
 * @param {Shop} shop
 * @param {{ id: string }} order
 * @returns {Promise<[{ id: string, amount: number }, ...{ id: string, amount: number }[]]>}
 */
export async function paymentsOf(shop, { id }) {
  const fields = "id,payment_collections.payments.id,payment_collections.payments.amount";
  const { order } = await shop.admin(`/orders/${id}?fields=${fields}`);
  const payments = order.payment_collections.flatMap((/** @type {any} */ { payments }) => payments ?? []);
  if (payments.length === 0) throw new Error(`${id} has no payment`);
  return payments;
}

/** What is done to a shop of Medusa v2 over HTTP. @type {import("../shop/calls.mjs").Calls} */
export const calls = {
  storeHeaders: ({ publishableKey }) => ({ "x-publishable-api-key": publishableKey }),
  adminHeaders: ({ secretKey }) => ({ authorization: `Basic ${Buffer.from(`${secretKey}:`).toString("base64")}` }),

  async fillCart(shop, basket) {
    const { region, lines, email, address, token, locale } = basket;
    const { billing = address, codes = [], shipping = "standard" } = basket;
    const { cart } = await shop.store("/carts?fields=id", {
      token,
      body: {
        region_id: shop.facts.regions[region],
        email,
        shipping_address: address,
        billing_address: billing,
        items: shop.lineItems(lines),
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
  },

  async startPayment(shop, cart_id, outcome, token) {
    const answer = await shop.store("/payment-collections?fields=id", { token, body: { cart_id } });
    const body =
      outcome === "none" ? { provider_id: "pp_system_default" } : { provider_id: "pp_demo_demo", data: { outcome } };
    const sessions = `/payment-collections/${answer.payment_collection.id}/payment-sessions?fields=id`;
    await shop.store(sessions, { token, body });
  },

  completeCart: (shop, cartId) =>
    shop.store(`/carts/${cartId}/complete?fields=id,display_id,email,*items`, { method: "POST" }),

  // Medusa v2 has taken it by then.
  settle: async () => {},

  async pack(shop, order, items) {
    const fields = "id,fulfillments.id,fulfillments.created_at";
    const body = { items, location_id: shop.facts.locationId, no_notification: true };
    const answer = await shop.admin(`/orders/${order.id}/fulfillments?fields=${fields}`, { body });
    return youngest(answer.order.fulfillments);
  },

  async handOver(shop, order, fulfillment, parcel) {
    const body = { ...parcel, no_notification: true };
    await shop.admin(`/orders/${order.id}/fulfillments/${fulfillment}/shipments?fields=id`, { body });
  },

  async deliver(shop, { id }, fulfillment) {
    await shop.admin(`/orders/${id}/fulfillments/${fulfillment}/mark-as-delivered?fields=id`, { method: "POST" });
  },

  async capture(shop, order) {
    const payments = await paymentsOf(shop, order);
    for (const { id } of payments) await shop.admin(`/payments/${id}/capture?fields=id`, { body: {} });
  },

  async refund(shop, order, amount) {
    const [{ id }] = await paymentsOf(shop, order);
    await shop.admin(`/payments/${id}/refund?fields=id`, { body: { amount } });
  },

  async refundWhatIsOwed(shop, order) {
    const answer = await shop.admin(`/orders/${order.id}?fields=id,summary`);
    const owed = -answer.order.summary.pending_difference;
    if (owed > 0) await calls.refund(shop, order, owed);
  },

  cancel: (shop, order) => shop.admin(`/orders/${order.id}/cancel?fields=id`, { method: "POST" }),

  async requestReturn(shop, order, { items, note }) {
    const option_id = shop.facts.shipping[order.region].return;
    const body = { order_id: order.id, items, return_shipping: { option_id }, ...(note ? { note } : {}) };
    return (await shop.store("/returns", { provenFor: order.id, body })).return.id;
  },

  async receiveReturn(shop, returnId) {
    const answer = await shop.admin(`/returns/${returnId}?fields=id,*items`);
    const items = answer.return.items.map((/** @type {any} */ { item_id: id, quantity }) => ({ id, quantity }));
    const post = (/** @type {string} */ step, /** @type {object} */ body) =>
      shop.admin(`/returns/${returnId}${step}`, { body });
    await post("/receive", {});
    // A return that a shopper asked for names no warehouse, and Medusa cannot receive it nowhere (it answers 500).
    await post("", { location_id: shop.facts.locationId });
    await post("/receive-items", { items });
    await post("/receive/confirm", {});
  },

  async signIn(shop, { email, password }) {
    return (await shop.auth("/customer/emailpass", { body: { email, password } })).token;
  },

  async createAccount(shop, { email, password, first_name, last_name }) {
    // This token knows no customer yet.
    const { token } = await shop.auth("/customer/emailpass/register", { body: { email, password } });
    await shop.store("/customers?fields=id", { token, body: { email, first_name, last_name } });
  },

  async proveMailbox(shop, token) {
    if (!shop.linkSecret) return;
    const { customer, order_pages } = await shop.store("/customers/me?fields=id,email", { token });
    // A backend without the plugin proves none.
    if (!order_pages) return;
    const facts = { customerId: customer.id, email: customer.email };
    const inAnHour = Math.floor(Date.now() / 1000) + 3600;
    const link = shared().writeSignedToken("mailbox link", facts, inAnHour, shop.linkSecret);
    await shop.store("/order-pages/mailbox/confirm", { token, body: { token: link } });
  },
};
