import { cancel, capture, receiveReturn, refundWhatIsOwed } from "../shop/after-sale.mjs";
import { line, ordered, paidAndDelivered, parcel, sendBack } from "./ordered.mjs";
import { PEOPLE } from "./people.mjs";
import { V2_STATES } from "./v2-states.mjs";

const { maya, daniel, siobhan, juergen, ayse, lea, francois, haruka, kenji, milica } = PEOPLE;

const INVOICE_TO = {
  ...{ first_name: "Jürgen", last_name: "Weiß", company: "Weiß & Söhne GmbH" },
  ...{ address_1: "Torstraße 140", city: "Berlin", postal_code: "10119", country_code: "de" },
};

/** Every product, the longest names among them, in many variants and quantities. */
const MANY_LINES = Object.entries({
  ...{ "long-name": 4, "stoneware-mug": 6, "linen-shirt": 8, "thread-bound-notebook": 3, "wool-blanket": 2 },
  ...{ "canvas-tote": 2, "spruce-candle": 2, "beeswax-polish": 2, "gift-wrapping": 1 },
}).flatMap(([product, count]) =>
  Array.from({ length: count }, (_, variant) => line(product, variant, 1 + ((variant * 7) % 12))),
);

/**
 * A guest's order in every state that a page has to show and that both generations know, by the state's name.
 * @satisfies {Record<string, import("./ordered.mjs").Maker>}
 */
export const STATES = {
  placed: ordered({
    ...maya,
    lines: [line("stoneware-mug", "Large / Moss", 2), line("linen-shirt", "M / Oat")],
    payment: "authorize",
  }),
  paid: ordered(
    {
      ...juergen,
      lines: [line("reading-lamp", "Brass"), line("thread-bound-notebook", "Dotted", 3)],
      billing: INVOICE_TO,
    },
    capture,
  ),
  promo: ordered({
    ...daniel,
    lines: [line("wool-blanket", "Herringbone"), line("spruce-candle", "Birch Smoke", 3), line("beeswax-polish")],
    codes: ["SPRING10"],
  }),
  free: ordered({
    ...lea,
    lines: [line("canvas-tote", "Rust"), line("beeswax-polish", "250 ml")],
    codes: ["GIFT100", "FREESHIP"],
  }),
  digital: ordered({ ...ayse, lines: [line("pattern-book", "Deutsch")], shipping: null, payment: "capture" }),
  "many-lines": ordered({ ...siobhan, lines: MANY_LINES, shipping: "express" }),
  "partially-shipped": ordered(
    { ...haruka, lines: [line("stoneware-mug", "Small / Ink", 3), line("cast-iron-teapot", "0.9 l")] },
    capture,
    parcel("yamato", "449012837465", [0, 1]),
  ),
  "two-parcels": ordered(
    {
      ...francois,
      lines: [line("reading-lamp", "Black"), line("wool-blanket", "Stripe", 2), line("canvas-tote")],
      shipping: "express",
    },
    capture,
    parcel("dhl", "00340434161094042557", [0, 1]),
    parcel("laposte", "6A19283746501", [1, 2], [2, 1]),
  ),
  delivered: ordered(
    { ...kenji, lines: [line("cast-iron-teapot", "0.6 l"), line("spruce-candle")] },
    paidAndDelivered("yamato", "449012837476"),
  ),
  canceled: ordered({ ...maya, lines: [line("reading-lamp", "Brass")], payment: "authorize" }, cancel),
  "return-requested": ordered(
    { ...ayse, lines: [line("linen-shirt", "L / Deep Sea", 2), line("canvas-tote", "Natural")] },
    paidAndDelivered("dhl", "00340434161094042564"),
    sendBack([0, 1], "One size too large."),
  ),
  returned: ordered(
    { ...siobhan, lines: [line("stoneware-mug", "Large / Fog", 4)] },
    paidAndDelivered("ups", "1Z999AA10123456784"),
    async (shop, order) => receiveReturn(shop, await sendBack([0, 4])(shop, order)),
    refundWhatIsOwed,
  ),
  dinars: ordered({ ...milica, lines: [line("stoneware-mug", "Small / Ink")], payment: "authorize" }),
  claimable: ordered({ ...juergen, lines: [line("cast-iron-teapot", "0.9 l"), line("gift-wrapping")] }),
};

/**
 * Every state that a generation of Medusa can bring an order into by itself.
 * @param {import("../generation.mjs").MedusaVersion} medusa
 * @returns {Record<string, import("./ordered.mjs").Maker>}
 */
export const statesOf = (medusa) => (medusa === 2 ? { ...STATES, ...V2_STATES } : STATES);
