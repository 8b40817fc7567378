import { deliver, labelOf, receiveReturn, refundWhatIsOwed } from "../shop/after-sale.mjs";
import {
  answerAsShop,
  cancelAsShopper,
  returnAsShopper,
  sendReturn,
  takeBackReturn,
  withdrawAsShopper,
} from "../v2/requests.mjs";
import { line, ordered, parcel, units } from "./ordered.mjs";
import { PEOPLE } from "./people.mjs";

/** @import { Carrier } from "../shop/after-sale.mjs" */

const { maya, daniel, siobhan, juergen, ayse, lea, francois, haruka, milica } = PEOPLE;

/** @param {Carrier} carrier @param {string} number @returns {import("./ordered.mjs").Step} */
const arrived = (carrier, number) => async (shop, order) =>
  deliver(shop, order, await parcel(carrier, number)(shop, order));

/**
 * A guest's order in every state that what shoppers themselves ask for on its page brings it into: only our plugin takes that, and only
 * for Medusa v2. The money is taken with the order, a call less for each.
 * @satisfies {Record<string, import("./ordered.mjs").Maker>}
 */
export const REQUEST_STATES = {
  /** Nothing was packed yet: canceled and refunded at once. */
  "canceled-by-shopper": ordered(
    { ...daniel, lines: [line("stoneware-mug", "Small / Ink", 2)], payment: "capture" },
    (shop, order) => cancelAsShopper(shop, order, "I ordered by mistake"),
  ),

  /** In Serbia the demo's shop decides itself, and has not yet. */
  "cancellation-asked": ordered(
    { ...milica, lines: [line("canvas-tote", "Natural")], payment: "authorize" },
    (shop, order) => cancelAsShopper(shop, order, "Ordered twice"),
  ),

  /** Still to be sent, without a charge: it came damaged. */
  "return-asked": ordered(
    { ...juergen, lines: [line("reading-lamp", "Brass"), line("canvas-tote")], payment: "capture" },
    arrived("dhl", "00340434161094042601"),
    (shop, order) => {
      const what = { items: units(order, [0, 1]), reason: "damaged", note: "The switch is broken." };
      return returnAsShopper(shop, order, what);
    },
  ),

  /** Handed to the carrier, with the shop's label. */
  "return-on-its-way": ordered(
    { ...siobhan, lines: [line("linen-shirt", "L / Oat", 2)], payment: "capture" },
    arrived("ups", "1Z999AA10123456817"),
    async (shop, order) => {
      const what = { items: units(order, [0, 1]), reason: "changed-mind" };
      await sendReturn(shop, await returnAsShopper(shop, order, what), labelOf("ups", "1Z999AA10123456826"));
    },
  ),

  /** Back at the shop, and to be refunded. */
  "return-received": ordered(
    { ...ayse, lines: [line("linen-shirt", "M / Oat")], payment: "capture" },
    arrived("dhl", "00340434161094042625"),
    async (shop, order) => {
      const what = { items: units(order, [0, 1]), reason: "changed-mind" };
      await receiveReturn(shop, await returnAsShopper(shop, order, what));
    },
  ),

  /** In Serbia again: asked for, and not answered yet. */
  "return-in-review": ordered(
    { ...milica, lines: [line("spruce-candle", "Birch Smoke", 2)], payment: "capture" },
    arrived("dhl", "00340434161094042618"),
    (shop, order) => returnAsShopper(shop, order, { items: units(order, [0, 1]), reason: "changed-mind" }),
  ),

  /** Back at the shop, and refunded. */
  "return-refunded": ordered(
    { ...haruka, lines: [line("stoneware-mug", "Small / Ink", 2)], payment: "capture" },
    arrived("yamato", "449012837502"),
    async (shop, order) => {
      const what = { items: units(order, [0, 2]), reason: "changed-mind" };
      await receiveReturn(shop, await returnAsShopper(shop, order, what));
    },
    refundWhatIsOwed,
  ),

  /** Asked for at a charge, and taken back before it was sent. */
  "return-taken-back": ordered(
    { ...maya, lines: [line("linen-shirt", "M / Oat", 2)], payment: "capture" },
    arrived("ups", "1Z999AA10123456800"),
    async (shop, order) => {
      const what = { items: units(order, [0, 1]), reason: "changed-mind" };
      await takeBackReturn(shop, order, await returnAsShopper(shop, order, what));
    },
  ),

  /** Declared while the package is on the way: it waits for the shop. */
  "withdrawal-received": ordered(
    { ...lea, lines: [line("wool-blanket", "Herringbone")], payment: "capture" },
    parcel("laposte", "6A19283746502"),
    (shop, order) => withdrawAsShopper(shop, order, { name: "Léa Dubois-Lefèvre" }),
  ),

  /** Declared for some of what has arrived: a return without a charge was prepared from it. */
  "withdrawal-prepared": ordered(
    { ...francois, lines: [line("thread-bound-notebook", "Dotted", 3), line("spruce-candle")], payment: "capture" },
    arrived("laposte", "6A19283746503"),
    (shop, order) => withdrawAsShopper(shop, order, { name: "François Etxeberria", items: units(order, [0, 2]) }),
  ),

  /** Handled by the shop, which called the package back. */
  "withdrawal-settled": ordered(
    { ...juergen, lines: [line("beeswax-polish")], payment: "capture" },
    parcel("dhl", "00340434161094042632"),
    async (shop, order) => {
      await answerAsShop(shop, await withdrawAsShopper(shop, order, { name: "Jürgen Weiß" }), "settle");
    },
  ),

  /** Refused by the shop, with its reason. */
  "withdrawal-declined": ordered(
    { ...ayse, lines: [line("thread-bound-notebook", "Dotted")], payment: "capture" },
    parcel("dhl", "00340434161094042649"),
    async (shop, order) => {
      const id = await withdrawAsShopper(shop, order, { name: "Ayşe Yıldız" });
      await answerAsShop(shop, id, "decline", "It was made to measure with your monogram.");
    },
  ),
};
