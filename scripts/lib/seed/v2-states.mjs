import { cancel, capture, deliver, pack, receiveReturn, refund } from "../shop/after-sale.mjs";
import { makeOrder, markAsPaid, markPartAsPaid, pendingDifference, placeDraft, promise } from "../v2/made-orders.mjs";
import { addCredit, capturePart, editOrder, exchange, rmaClaim } from "../v2/order-changes.mjs";
import { line, ordered, paidAndDelivered, parcel, units } from "./ordered.mjs";
import { PEOPLE } from "./people.mjs";

const { maya, daniel, siobhan, juergen, lea, haruka, kenji } = PEOPLE;

const NEW_YORK = [{ code: "US-NY", description: "New York sales tax", rate: 8.875 }];

/** What a till or another shop's export says of one line. */
const BLANKET = {
  ...{ title: "Wool Blanket", product_title: "Wool Blanket", variant_title: "Stripe" },
  ...{ quantity: 1, unit_price: 165, tax_lines: NEW_YORK },
};

/** What such an export says of the order itself: it is done, and nothing is known of its payment. */
const DONE = { currency_code: "usd", status: "completed" };

/** @param {number} days @returns {string} a day of the calendar, "2026-12-01" */
const daysAgo = (days) => new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** @param {import("./people.mjs").Person} person */
const addressed = ({ email, address }) => ({ email, shipping_address: address, billing_address: address });

/**
 * A guest's order in every state that only Medusa v2 can bring it into, by the state's name.
 * @satisfies {Record<string, import("./ordered.mjs").Maker>}
 */
export const V2_STATES = {
  /** Written down by the merchant; Medusa adds the tax after it has stored the sum. */
  draft: (shop) => placeDraft(shop, { ...maya, lines: [line("wool-blanket")] }),

  /** The same, and the shopper has not paid yet. */
  "payment-due": (shop) => placeDraft(shop, { ...daniel, lines: [line("wool-blanket")], paid: false }),

  /** The same, and the shopper has paid a part. */
  "part-due": async (shop) => {
    const order = await placeDraft(shop, { ...maya, lines: [line("reading-lamp")], paid: false });
    await markPartAsPaid(shop, order, 60);
    return order;
  },

  /** On its way for longer than the shop had promised. */
  late: ordered(
    { ...siobhan, lines: [line("linen-shirt", "M / Oat")], payment: "capture" },
    parcel("ups", "1Z999AA10123456817"),
    (shop, order) => promise(shop, order, { from: null, until: daysAgo(2) }),
  ),

  /** One of its items is sold out. */
  backordered: ordered({
    ...juergen,
    lines: [line("sheepskin-rug"), line("spruce-candle", "Birch Smoke", 2)],
    payment: "capture",
  }),

  /** By Medusa's own flow, without a cart. */
  subscription: async (shop) => {
    const candle = { variant_id: shop.variant("spruce-candle"), title: "Candle subscription, month 2" };
    const order = await makeOrder(shop, "us", "workflow", {
      ...addressed(siobhan),
      items: [{ ...candle, quantity: 2, unit_price: 26 }],
      shipping_methods: [{ name: "UPS Ground", amount: 0, shipping_option_id: shop.facts.shipping.us.standard }],
    });
    await markAsPaid(shop, order);
    return order;
  },

  /** From the shop that was before. */
  imported: (shop) =>
    makeOrder(shop, "us", "import", {
      ...DONE,
      ...addressed(daniel),
      items: [BLANKET],
      shipping_methods: [{ name: "Post", amount: 8, tax_lines: NEW_YORK }],
    }),

  /** Sold over the counter: nobody's email, nothing to send. */
  "in-store": async (shop) => {
    const items = [{ ...BLANKET, quantity: 2, requires_shipping: false }];
    const order = await makeOrder(shop, "us", "import", { ...DONE, items });
    await markAsPaid(shop, order);
    return order;
  },

  /** Packed, and waiting in the store. */
  pickup: ordered({ ...maya, lines: [line("canvas-tote")], shipping: "pickup" }, capture, (shop, order) =>
    pack(shop, order),
  ),

  /** Fetched. */
  "picked-up": ordered(
    { ...siobhan, lines: [line("reading-lamp")], shipping: "pickup" },
    capture,
    async (shop, order) => deliver(shop, order, await pack(shop, order)),
  ),

  /** One bicycle, of two wheels and a frame. */
  kit: ordered({ ...juergen, lines: [line("city-bicycle")] }, capture, parcel("dhl", "00340434161094042571")),

  /** A product without options, which Medusa gives one all the same. */
  "default-variant": ordered({ ...lea, lines: [line("cedar-shoe-tree", 0, 2)] }),

  /** A part taken, and a part of that given back. */
  "partially-paid": ordered(
    { ...maya, lines: [line("cast-iron-teapot", "0.6 l")], payment: "authorize" },
    (shop, order) => capturePart(shop, order, 30),
    (shop, order) => refund(shop, order, 10),
  ),

  /** More was ordered afterwards, and is still to be paid. */
  "edited-up": ordered({ ...daniel, lines: [line("stoneware-mug")] }, capture, (shop, order) =>
    editOrder(shop, order, { items: units(order, [0, 3]) }),
  ),

  /** Less was ordered afterwards, and what was paid too much is kept for the next time. */
  "store-credit": ordered(
    { ...maya, lines: [line("stoneware-mug", 0, 3)] },
    capture,
    (shop, order) => editOrder(shop, order, { items: units(order, [0, 1]) }),
    async (shop, order) => addCredit(shop, order, await pendingDifference(shop, order)),
  ),

  /** Another, dearer one instead; the difference is still to be paid. */
  exchange: ordered(
    { ...siobhan, lines: [line("stoneware-mug", "Small / Fog", 2)] },
    paidAndDelivered("ups", "1Z999AA10123456791"),
    (shop, order) =>
      exchange(shop, order, { back: units(order, [0, 1]), instead: [line("cast-iron-teapot", "0.6 l")] }),
  ),

  /** Another, cheaper one instead, which has arrived, and so has what was sent back. */
  exchanged: ordered(
    { ...haruka, lines: [line("linen-shirt", "L / Deep Sea")] },
    paidAndDelivered("yamato", "449012837487"),
    async (shop, order) => {
      const what = { back: units(order, [0, 1]), instead: [line("canvas-tote")] };
      await receiveReturn(shop, (await exchange(shop, order, what)).returnId);
    },
  ),

  /** Came broken; the shop sends another and does not want it back. */
  replacement: ordered(
    { ...kenji, lines: [line("stoneware-mug", "Large / Moss", 2)] },
    paidAndDelivered("yamato", "449012837498"),
    (shop, order) => {
      const instead = [line("stoneware-mug", "Large / Moss")];
      return rmaClaim(shop, order, { type: "replace", items: units(order, [0, 1]), instead });
    },
  ),

  /** Came broken; the shop wants it back and gives the money back. */
  "refund-for-fault": ordered(
    { ...juergen, lines: [line("reading-lamp", "Black")] },
    paidAndDelivered("dhl", "00340434161094042588"),
    (shop, order) => rmaClaim(shop, order, { type: "refund", items: units(order, [0, 1]), sendBack: true }),
  ),

  /** Canceled after it was paid: Medusa gives the money back by itself. */
  "canceled-after-payment": ordered({ ...lea, lines: [line("wool-blanket", "Stripe")] }, capture, cancel),
};
