import { completeCart, fillCart, startPayment } from "../shop/checkout.mjs";
import { PEOPLE } from "./people.mjs";

/** @typedef {import("../shop/client.mjs").Shop} Shop */

/** @param {Shop} shop */
const cartOf = (shop) =>
  fillCart(shop, { ...PEOPLE.daniel, lines: [{ product: "stoneware-mug", variant: "Small / Fog", quantity: 2 }] });

/**
 * Carts that are no orders, or not yet. Each call makes a new one.
 * @satisfies {Record<string, (shop: Shop) => Promise<string>>}
 */
export const CARTS = {
  /** Filled, no payment begun. @param {Shop} shop */
  open: cartOf,

  /** Waiting for the bank. @param {Shop} shop */
  "payment-pending": async (shop) => {
    const id = await cartOf(shop);
    await startPayment(shop, id, "authorize");
    return id;
  },

  /** The bank said no. @param {Shop} shop */
  "payment-failed": async (shop) => {
    const id = await cartOf(shop);
    await startPayment(shop, id, "decline");
    const answer = await completeCart(shop, id);
    if (answer.type !== "cart") throw new Error(`The cart ${id} became an order although its payment was declined`);
    return id;
  },
};
