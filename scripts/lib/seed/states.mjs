import { cancel, labelOf, receiveReturn, refundWhatIsOwed, requestReturn, ship } from "../shop/after-sale.mjs";
import { placeOrder } from "../shop/checkout.mjs";
import { basket, placeDelivered, placePaid, some } from "./baskets.mjs";
import { PEOPLE } from "./people.mjs";
import { V2_STATES } from "./v2-states.mjs";

/** @typedef {import("../shop/client.mjs").Shop} Shop */
/** @typedef {import("../shop/checkout.mjs").PlacedOrder} PlacedOrder */
/** @typedef {import("../shop/checkout.mjs").Basket} Basket */

/** Every product, the longest names among them, in many variants and quantities. @returns {Basket["lines"]} */
function manyLines() {
  /** @type {[string, number][]} */
  const products = [
    ["long-name", 4],
    ["stoneware-mug", 6],
    ["linen-shirt", 8],
    ["thread-bound-notebook", 3],
    ["wool-blanket", 2],
    ["canvas-tote", 2],
    ["spruce-candle", 2],
    ["beeswax-polish", 2],
    ["gift-wrapping", 1],
  ];
  return products.flatMap(([product, count]) =>
    Array.from({ length: count }, (_, variant) => ({ product, variant, quantity: 1 + ((variant * 7) % 12) })),
  );
}

/**
 * A guest's order in every state that a page has to show and that both generations know, by the state's name. Each call makes a new order, so that a test
 * that changes one takes its own.
 * @satisfies {Record<string, (shop: Shop) => Promise<PlacedOrder>>}
 */
export const STATES = {
  /** @param {Shop} shop */
  placed: (shop) =>
    placeOrder(
      shop,
      basket(
        PEOPLE.maya,
        [
          { product: "stoneware-mug", variant: "Large / Moss", quantity: 2 },
          { product: "linen-shirt", variant: "M / Oat" },
        ],
        {
          payment: "authorize",
        },
      ),
    ),

  /** @param {Shop} shop */
  paid: (shop) =>
    placePaid(
      shop,
      basket(
        PEOPLE.juergen,
        [
          { product: "reading-lamp", variant: "Brass" },
          { product: "thread-bound-notebook", variant: "Dotted", quantity: 3 },
        ],
        {
          billing: {
            first_name: "Jürgen",
            last_name: "Weiß",
            company: "Weiß & Söhne GmbH",
            address_1: "Torstraße 140",
            city: "Berlin",
            postal_code: "10119",
            country_code: "de",
          },
        },
      ),
    ),

  /** @param {Shop} shop */
  promo: (shop) =>
    placeOrder(
      shop,
      basket(
        PEOPLE.daniel,
        [
          { product: "wool-blanket", variant: "Herringbone" },
          { product: "spruce-candle", variant: "Birch Smoke", quantity: 3 },
          { product: "beeswax-polish" },
        ],
        { codes: ["SPRING10"] },
      ),
    ),

  /** @param {Shop} shop */
  free: (shop) =>
    placeOrder(
      shop,
      basket(
        PEOPLE.lea,
        [
          { product: "canvas-tote", variant: "Rust" },
          { product: "beeswax-polish", variant: "250 ml" },
        ],
        { codes: ["GIFT100", "FREESHIP"] },
      ),
    ),

  /** @param {Shop} shop */
  digital: (shop) =>
    placeOrder(
      shop,
      basket(PEOPLE.ayse, [{ product: "pattern-book", variant: "Deutsch" }], { shipping: null, payment: "capture" }),
    ),

  /** @param {Shop} shop */
  "many-lines": (shop) => placeOrder(shop, basket(PEOPLE.siobhan, manyLines(), { shipping: "express" })),

  /** @param {Shop} shop */
  "partially-shipped": async (shop) => {
    const order = await placePaid(
      shop,
      basket(PEOPLE.haruka, [
        { product: "stoneware-mug", variant: "Small / Ink", quantity: 3 },
        { product: "cast-iron-teapot", variant: "0.9 l" },
      ]),
    );
    await ship(shop, order, { items: [some(order, 0, 1)], labels: [labelOf("yamato", "449012837465")] });
    return order;
  },

  /** @param {Shop} shop */
  "two-parcels": async (shop) => {
    const order = await placePaid(
      shop,
      basket(
        PEOPLE.francois,
        [
          { product: "reading-lamp", variant: "Black" },
          { product: "wool-blanket", variant: "Stripe", quantity: 2 },
          { product: "canvas-tote" },
        ],
        { shipping: "express" },
      ),
    );
    await ship(shop, order, { items: [some(order, 0, 1)], labels: [labelOf("dhl", "00340434161094042557")] });
    await ship(shop, order, {
      items: [some(order, 1, 2), some(order, 2, 1)],
      labels: [labelOf("laposte", "6A19283746501")],
    });
    return order;
  },

  /** @param {Shop} shop */
  delivered: (shop) =>
    placeDelivered(
      shop,
      basket(PEOPLE.kenji, [{ product: "cast-iron-teapot", variant: "0.6 l" }, { product: "spruce-candle" }]),
      labelOf("yamato", "449012837476"),
    ),

  /** @param {Shop} shop */
  canceled: async (shop) => {
    const order = await placeOrder(
      shop,
      basket(PEOPLE.maya, [{ product: "reading-lamp", variant: "Brass" }], { payment: "authorize" }),
    );
    await cancel(shop, order);
    return order;
  },

  /** @param {Shop} shop */
  "return-requested": async (shop) => {
    const order = await placeDelivered(
      shop,
      basket(PEOPLE.ayse, [
        { product: "linen-shirt", variant: "L / Deep Sea", quantity: 2 },
        { product: "canvas-tote", variant: "Natural" },
      ]),
      labelOf("dhl", "00340434161094042564"),
    );
    await requestReturn(shop, order, { items: [some(order, 0, 1)], note: "One size too large." });
    return order;
  },

  /** @param {Shop} shop */
  returned: async (shop) => {
    const order = await placeDelivered(
      shop,
      basket(PEOPLE.siobhan, [{ product: "stoneware-mug", variant: "Large / Fog", quantity: 4 }]),
      labelOf("ups", "1Z999AA10123456784"),
    );
    await receiveReturn(shop, await requestReturn(shop, order, { items: [some(order, 0, 4)] }));
    await refundWhatIsOwed(shop, order);
    return order;
  },

  /** @param {Shop} shop */
  dinars: (shop) =>
    placeOrder(
      shop,
      basket(PEOPLE.milica, [{ product: "stoneware-mug", variant: "Small / Ink" }], { payment: "authorize" }),
    ),

  /** @param {Shop} shop */
  claimable: (shop) =>
    placeOrder(
      shop,
      basket(PEOPLE.juergen, [{ product: "cast-iron-teapot", variant: "0.9 l" }, { product: "gift-wrapping" }]),
    ),
};

/**
 * Every state that a generation of Medusa can bring an order into.
 * @param {import("../generation.mjs").MedusaVersion} medusa
 * @returns {Record<string, (shop: Shop) => Promise<PlacedOrder>>}
 */
export const statesOf = (medusa) => (medusa === 2 ? { ...STATES, ...V2_STATES } : STATES);
