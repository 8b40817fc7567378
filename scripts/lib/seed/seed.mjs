import { writeFileSync } from "node:fs";
import path from "node:path";
import { Shop } from "../shop/client.mjs";
import { register } from "../shop/customers.mjs";
import { mapLimited } from "../wait.mjs";
import { CARTS } from "./carts.mjs";
import { datesOf, placeHistory } from "./history.mjs";
import { LANGUAGE_ORDERS } from "./language-orders.mjs";
import { CUSTOMER } from "./people.mjs";
import { REQUEST_STATES } from "./request-states.mjs";
import { statesOf } from "./states.mjs";

/** @import { ShopFacts } from "../shop/client.mjs" */

/** @typedef {{ state: string, id: string, number: string, email: string, cartId: string, owner: "guest" | "customer", language?: string }} DemoOrder Its email is empty where the shop knows none, and so is `cartId`; `language` where it was placed in another than the shop's. */

/** @typedef {{ facts: ShopFacts, customer: { email: string, password: string }, orders: DemoOrder[], carts: { state: string, id: string }[] }} Seeded */

/**
 * @param {string} state
 * @param {import("../shop/checkout.mjs").PlacedOrder} order
 * @param {"guest" | "customer"} owner
 * @returns {DemoOrder}
 */
const entry = (state, { id, number, email, cartId }, owner) => ({ state, id, number, email, cartId, owner });

/** Seven pages of the customer's orders. */
const HISTORY_LENGTH = 64;

/** What shoppers ask for takes many calls each, and which number it has says nothing: a few side by side. */
const AT_ONCE = 3;

/**
 * Makes the orders on a running backend: first the customer's years, then the guests', so that numbers grow with dates.
 * @param {Pick<import("../demo.mjs").Demo, "generation" | "supervisor" | "say" | "options">} demo
 * @param {{ backend: string, facts: ShopFacts, settings: import("../backend.mjs").BackendSettings, linkSecret: string }} made
 * @returns {Promise<Seeded>}
 */
export async function seedOrders({ generation, supervisor, say, options }, { backend, facts, settings, linkSecret }) {
  const shop = new Shop(backend, facts, linkSecret);
  const token = await register(shop, CUSTOMER);
  const history = await placeHistory(shop, token, options.historyLength ?? HISTORY_LENGTH, say);
  const file = path.join(supervisor.directory, "dates.json");
  writeFileSync(file, JSON.stringify(datesOf(history)));
  say("Delivering the customer's orders, and dating them back");
  await generation.execScript(supervisor, settings, "age-orders", [file]);
  /** @type {DemoOrder[]} */
  const orders = [];
  // One after the other: the numbers of the samples follow the order in which they are listed.
  for (const [state, make] of Object.entries(statesOf(generation.medusa))) {
    say(`Placing sample orders, ${state}`);
    orders.push(entry(state, await make(shop), "guest"));
  }
  const asked = generation.medusa === 2 ? Object.entries(REQUEST_STATES) : [];
  orders.push(
    ...(await mapLimited(asked, AT_ONCE, async ([state, make]) => {
      say(`Placing sample orders, ${state}`);
      return entry(state, await make(shop), "guest");
    })),
  );
  for (const [language, make] of generation.medusa === 2 ? Object.entries(LANGUAGE_ORDERS) : []) {
    say(`Placing sample orders, in the language ${language}`);
    orders.push({ ...entry(`in-${language}`, await make(shop), "guest"), language });
  }
  orders.push(...history.map(({ state, order }) => entry(state, order, "customer")).reverse());
  const carts = [];
  for (const [state, make] of Object.entries(CARTS)) carts.push({ state, id: await make(shop) });
  return { facts, customer: { email: CUSTOMER.email, password: CUSTOMER.password }, orders, carts };
}
