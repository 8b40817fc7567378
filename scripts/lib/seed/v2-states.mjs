import { cancel, deliver, labelOf, pack, receiveReturn, refund, ship } from "../shop/after-sale.mjs";
import { placeOrder } from "../shop/checkout.mjs";
import { capturePart } from "../v2/after-sale.mjs";
import { placeDraft } from "../v2/draft-orders.mjs";
import { makeOrder } from "../v2/made-orders.mjs";
import { addCredit, editOrder, exchange, rmaClaim } from "../v2/order-changes.mjs";
import { markAsPaid, pendingDifference } from "../v2/placed-order.mjs";
import { basket, placeDelivered, placePaid, some } from "./baskets.mjs";
import { PEOPLE } from "./people.mjs";

/** @typedef {import("../shop/client.mjs").Shop} Shop */
/** @typedef {import("../shop/checkout.mjs").PlacedOrder} PlacedOrder */

const { maya, daniel, siobhan, juergen, lea, haruka, kenji } = PEOPLE;

/** What a till or another shop's export says of one line. */
const BLANKET = {
  title: "Wool Blanket",
  product_title: "Wool Blanket",
  variant_title: "Stripe",
  quantity: 1,
  unit_price: 165,
};

const NEW_YORK = [{ code: "US-NY", description: "New York sales tax", rate: 8.875 }];

/**
 * A guest's order in every state that only Medusa v2 can bring it into, by the state's name. Each call makes a new order.
 * @satisfies {Record<string, (shop: Shop) => Promise<PlacedOrder>>}
 */
export const V2_STATES = {
  /** Written down by the merchant; Medusa adds the tax after it has stored the sum. @param {Shop} shop */
  draft: (shop) => placeDraft(shop, { ...maya, lines: [{ product: "wool-blanket" }] }),

  /** By Medusa's own flow, without a cart. @param {Shop} shop */
  subscription: async (shop) => {
    const order = await makeOrder(shop, "us", "workflow", {
      email: siobhan.email,
      shipping_address: siobhan.address,
      billing_address: siobhan.address,
      items: [
        {
          variant_id: shop.variant("spruce-candle"),
          title: "Candle subscription, month 2",
          quantity: 2,
          unit_price: 26,
        },
      ],
      shipping_methods: [{ name: "UPS Ground", amount: 0, shipping_option_id: shop.facts.shipping.us.standard }],
    });
    await markAsPaid(shop, order);
    return order;
  },

  /** From the shop that was before: done, and nothing known of its payment. @param {Shop} shop */
  imported: (shop) =>
    makeOrder(shop, "us", "import", {
      email: daniel.email,
      currency_code: "usd",
      status: "completed",
      shipping_address: daniel.address,
      billing_address: daniel.address,
      items: [{ ...BLANKET, tax_lines: NEW_YORK }],
      shipping_methods: [{ name: "Post", amount: 8, tax_lines: NEW_YORK }],
    }),

  /** Sold over the counter: nobody's email, nothing to send. @param {Shop} shop */
  "in-store": async (shop) => {
    const order = await makeOrder(shop, "us", "import", {
      currency_code: "usd",
      status: "completed",
      items: [{ ...BLANKET, quantity: 2, requires_shipping: false, tax_lines: NEW_YORK }],
    });
    await markAsPaid(shop, order);
    return order;
  },

  /** Packed, and waiting in the store. @param {Shop} shop */
  pickup: async (shop) => {
    const order = await placePaid(shop, basket(maya, [{ product: "canvas-tote" }], { shipping: "pickup" }));
    await pack(shop, order);
    return order;
  },

  /** Fetched. @param {Shop} shop */
  "picked-up": async (shop) => {
    const order = await placePaid(shop, basket(siobhan, [{ product: "reading-lamp" }], { shipping: "pickup" }));
    await deliver(shop, order, await pack(shop, order));
    return order;
  },

  /** One bicycle, of two wheels and a frame. @param {Shop} shop */
  kit: async (shop) => {
    const order = await placePaid(shop, basket(juergen, [{ product: "city-bicycle" }]));
    await ship(shop, order, { labels: [labelOf("dhl", "00340434161094042571")] });
    return order;
  },

  /** A product without options, which Medusa gives one all the same. @param {Shop} shop */
  "default-variant": (shop) => placeOrder(shop, basket(lea, [{ product: "cedar-shoe-tree", quantity: 2 }])),

  /** A part taken, and a part of that given back. @param {Shop} shop */
  "partially-paid": async (shop) => {
    const order = await placeOrder(
      shop,
      basket(maya, [{ product: "cast-iron-teapot", variant: "0.6 l" }], { payment: "authorize" }),
    );
    await capturePart(shop, order, 30);
    await refund(shop, order, 10);
    return order;
  },

  /** More was ordered afterwards, and is still to be paid. @param {Shop} shop */
  "edited-up": async (shop) => {
    const order = await placePaid(shop, basket(daniel, [{ product: "stoneware-mug", quantity: 1 }]));
    await editOrder(shop, order, { items: [some(order, 0, 3)] });
    return order;
  },

  /** Less was ordered afterwards, and what was paid too much is kept for the next time. @param {Shop} shop */
  "store-credit": async (shop) => {
    const order = await placePaid(shop, basket(maya, [{ product: "stoneware-mug", quantity: 3 }]));
    await editOrder(shop, order, { items: [some(order, 0, 1)] });
    await addCredit(shop, order, await pendingDifference(shop, order));
    return order;
  },

  /** Another, dearer one instead; the difference is still to be paid. @param {Shop} shop */
  exchange: async (shop) => {
    const order = await placeDelivered(
      shop,
      basket(siobhan, [{ product: "stoneware-mug", variant: "Small / Fog", quantity: 2 }]),
      labelOf("ups", "1Z999AA10123456791"),
    );
    await exchange(shop, order, {
      back: [some(order, 0, 1)],
      instead: [{ product: "cast-iron-teapot", variant: "0.6 l" }],
    });
    return order;
  },

  /** Another, cheaper one instead, which has arrived, and so has what was sent back. @param {Shop} shop */
  exchanged: async (shop) => {
    const order = await placeDelivered(
      shop,
      basket(haruka, [{ product: "linen-shirt", variant: "L / Deep Sea" }]),
      labelOf("yamato", "449012837487"),
    );
    const { returnId } = await exchange(shop, order, {
      back: [some(order, 0, 1)],
      instead: [{ product: "canvas-tote" }],
    });
    await receiveReturn(shop, returnId);
    return order;
  },

  /** Came broken; the shop sends another and does not want it back. @param {Shop} shop */
  replacement: async (shop) => {
    const order = await placeDelivered(
      shop,
      basket(kenji, [{ product: "stoneware-mug", variant: "Large / Moss", quantity: 2 }]),
      labelOf("yamato", "449012837498"),
    );
    await rmaClaim(shop, order, {
      type: "replace",
      items: [some(order, 0, 1)],
      instead: [{ product: "stoneware-mug", variant: "Large / Moss" }],
    });
    return order;
  },

  /** Came broken; the shop wants it back and gives the money back. @param {Shop} shop */
  "refund-for-fault": async (shop) => {
    const order = await placeDelivered(
      shop,
      basket(juergen, [{ product: "reading-lamp", variant: "Black" }]),
      labelOf("dhl", "00340434161094042588"),
    );
    await rmaClaim(shop, order, { type: "refund", items: [some(order, 0, 1)], sendBack: true });
    return order;
  },

  /** Canceled after it was paid: Medusa gives the money back by itself. @param {Shop} shop */
  "canceled-after-payment": async (shop) => {
    const order = await placePaid(shop, basket(lea, [{ product: "wool-blanket", variant: "Stripe" }]));
    await cancel(shop, order);
    return order;
  },
};
