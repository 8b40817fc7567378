import { currencyDigits } from "@order-pages/shared/format/money";
import type { Shop } from "../../../scripts/lib/shop/client.mjs";
import { expired } from "../tokens";
import type { Records } from "./records";

// biome-ignore lint/suspicious/noExplicitAny: an answer of Medusa, of which the type of the result names what is read
type Json = any;

/** What a shopper could learn of an order; not the shop's own matters that Medusa sends along with it. */
const PARTS = [
  "id,display_id,created_at,currency_code,email,total,subtotal,tax_total,shipping_total",
  "items,shipping_address,billing_address,shipping_methods,customer,fulfillments,payments",
]
  .join(",")
  .split(",");

const AMOUNT = /(?:price|total|amount|amount_refunded)$/;

export const recordsV1: Records = {
  async order(shop, id) {
    const { items, fulfillments, ...order } = await readOrder(shop, id);
    return {
      ...order,
      items: items.map(({ title, description, ...item }: Json) => ({
        ...item,
        product_title: title,
        variant_title: description,
      })),
      fulfillments: fulfillments.map(({ tracking_links, canceled_at }: Json) => ({
        canceled_at,
        labels: tracking_links.map(({ tracking_number, url }: Json) => ({ tracking_number, tracking_url: url })),
      })),
    };
  },

  async everythingOf(shop, id) {
    const order = await readOrder(shop, id);
    return Object.fromEntries(PARTS.map((part) => [part, order[part]]));
  },

  async ordersOf(shop, token) {
    const { orders } = await shop.store("/customers/me/orders?expand=payments&limit=200", { token });
    return orders.map(({ id }: { id: string }) => id);
  },

  async cart(shop, id) {
    const { cart } = await shop.store(`/carts/${id}`);
    const statuses = cart.payment_sessions.map(({ status }: { status: string }) => status);
    return { id, completed_at: cart.completed_at, updated_at: cart.updated_at, statuses };
  },

  async askFor(shop, token, orderId) {
    await shop.store("/orders/batch/customer/token", { token, body: { order_ids: [orderId] } });
    return "requested";
  },

  claimsOf: async () => [],

  async claimFacts(shop, orderId) {
    const { id, customer_id, email, updated_at } = (await shop.admin(`/orders/${orderId}`)).order;
    const order = { id, customer_id, email, updated_at };
    return { order, changes: [] };
  },

  async answerFor(shop, _orderId, proof, answer) {
    if (answer === "decline") throw new Error("Medusa v1 declines nothing");
    // Before the token stands who asks.
    await shop.store("/orders/customer/confirm", { body: { token: proof.split(".").slice(-3).join(".") } });
  },

  expiredProof: expired,

  claimCalls: /^POST .*\/orders\/(?:batch\/)?customer\//,
};

/** Medusa v1 counts in the currency's smallest unit. Each line brings its whole variant along, which nobody asks for. */
async function readOrder(shop: Shop, id: string): Promise<Json> {
  const { order } = await shop.admin(`/orders/${id}`);
  const scale = 10 ** currencyDigits(order.currency_code);
  return JSON.parse(JSON.stringify(order), (key, value) => {
    if (key === "variant") return undefined;
    return typeof value === "number" && AMOUNT.test(key) ? value / scale : value;
  });
}
