import { resignedLink } from "../claim-links";
import type { Records } from "./records";

const ORDER = [
  "id,display_id,currency_code,total,email,created_at",
  "*items,*shipping_address,*billing_address,*shipping_methods",
  "fulfillments.canceled_at,fulfillments.labels.tracking_number,fulfillments.labels.tracking_url",
].join(",");

const EVERYTHING = [
  "*items,*shipping_address,*billing_address,*shipping_methods,*customer,currency_code,email,total,subtotal,tax_total,shipping_total",
  "*fulfillments,*fulfillments.labels,*payment_collections,*payment_collections.payments,*summary,*transactions",
].join(",");

const CART = "id,completed_at,updated_at,payment_collection.status,payment_collection.payment_sessions.status";

export const recordsV2: Records = {
  order: async (shop, id) => (await shop.admin(`/orders/${id}?fields=${ORDER}`)).order,

  everythingOf: async (shop, id) => (await shop.admin(`/orders/${id}?fields=${EVERYTHING}`)).order,

  async ordersOf(shop, token) {
    const { orders } = await shop.store("/orders?fields=id,created_at&limit=200&order=-created_at", { token });
    return orders.map(({ id }: { id: string }) => id);
  },

  cart: async (shop, id) => (await shop.store(`/carts/${id}?fields=${CART}`, { provenFor: id })).cart,

  askFor: async (shop, token, orderId) =>
    (await shop.store("/order-pages/claims", { token, body: { order_id: orderId } })).outcome,

  claimsOf: async (shop, token) => (await shop.store("/order-pages/claims", { token })).claims,

  async claimFacts(shop, orderId) {
    const [{ order }, { order_changes: changes }] = await Promise.all([
      shop.admin(`/orders/${orderId}?fields=id,customer_id,email,updated_at`),
      shop.admin(`/orders/${orderId}/changes`),
    ]);
    return { order, changes };
  },

  async answerFor(shop, orderId, token, answer) {
    await shop.store(`/orders/${orderId}/transfer/${answer}?fields=id`, { body: { token } });
  },

  expiredProof: (proof) => resignedLink(proof, {}, { isOver: true }),

  claimCalls: /^POST .*(?:\/transfer\/|\/claims)/,
};
