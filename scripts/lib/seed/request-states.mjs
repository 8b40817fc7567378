import { deliver } from "../shop/after-sale.mjs";
import { cancelAsShopper, returnAsShopper, takeBackReturn, withdrawAsShopper } from "../v2/requests.mjs";
import { line, ordered, parcel, units } from "./ordered.mjs";
import { PEOPLE } from "./people.mjs";

/** @import { Carrier } from "../shop/after-sale.mjs" */

const { maya, daniel, juergen, lea, francois } = PEOPLE;

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

  /** On the way back, without a charge: it came damaged. */
  "return-asked": ordered(
    { ...juergen, lines: [line("reading-lamp", "Brass"), line("canvas-tote")], payment: "capture" },
    arrived("dhl", "00340434161094042601"),
    (shop, order) => {
      const what = { items: units(order, [0, 1]), reason: "damaged", note: "The switch is broken." };
      return returnAsShopper(shop, order, what);
    },
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
};
