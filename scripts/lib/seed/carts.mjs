import { completeCart, fillCart, startPayment } from "../shop/checkout.mjs";
import { ShopError } from "../shop/client.mjs";
import { line } from "./ordered.mjs";
import { PEOPLE } from "./people.mjs";

/** @typedef {import("../shop/client.mjs").Shop} Shop */

/**
 * Medusa 2.21.2 answers 400 to a declined payment, other versions 200 with the cart and an error.
 * @param {Shop} shop
 * @param {string} id
 */
async function expectRefusal(shop, id) {
  try {
    if ((await completeCart(shop, id)).type === "cart") return;
  } catch (error) {
    if (error instanceof ShopError && error.status === 400) return;
    throw error;
  }
  throw new Error(`The cart ${id} became an order although its payment was declined`);
}

/** @param {Shop} shop */
const filled = (shop) => fillCart(shop, { ...PEOPLE.daniel, lines: [line("stoneware-mug", "Small / Fog", 2)] });

/** @param {Shop} shop @param {"authorize" | "decline"} outcome */
async function withPayment(shop, outcome) {
  const id = await filled(shop);
  await startPayment(shop, id, outcome);
  if (outcome === "decline") await expectRefusal(shop, id);
  return id;
}

/** Carts that are no orders, or not yet: no payment begun, waiting for the bank, refused by it. Each call makes a new one. */
export const CARTS = {
  open: filled,
  "payment-pending": (/** @type {Shop} */ shop) => withPayment(shop, "authorize"),
  "payment-failed": (/** @type {Shop} */ shop) => withPayment(shop, "decline"),
};
