/**
 * Records what a running demo's Medusa v1 answers for an order in each state, as the fixtures of packages/shared.
 *
 *   npm run demo -- --medusa 1                        # in one terminal
 *   node scripts/record-orders/v1.mjs            # in another
 *
 * DEMO_JSON names another demo than .demo/v1/demo.json. It also places a few orders of its own and takes them through what
 * the demo does not show: gift cards, a refund and a cancellation after payment, an edit, a swap, a return of discounted units.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PEOPLE } from "../lib/seed/people.mjs";
import { cancel, capture, receiveReturn, refund, requestReturn, ship } from "../lib/shop/after-sale.mjs";
import { placeOrder } from "../lib/shop/checkout.mjs";
import { Shop } from "../lib/shop/client.mjs";
import { makeGiftCard } from "../lib/v1/gift-cards.mjs";

/** @typedef {import("../lib/shop/checkout.mjs").Basket} Basket */

const file = process.env.DEMO_JSON ?? ".demo/v1/demo.json";
/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(name, "utf8"));
const demo = read(file);
const shop = new Shop(demo.backend, read(path.join(path.dirname(file), "shop.json")));
const { ORDER_RELATIONS } = await importFields();

for (const { state, id, owner } of demo.orders) {
  if (owner === "guest" && state !== "many-lines") await record(state, id);
}

/** @satisfies {Record<string, () => Promise<{ id: string }>>} */
const OTHERS = {
  "gift-card": async () => paid({ giftCards: [await makeGiftCard(shop, "us", 25)] }),
  "gift-card-with-tax": async () => paid({ ...PEOPLE.lea, giftCards: [await makeGiftCard(shop, "eu", 25)] }),
  "promo-with-tax": async () => paid({ ...PEOPLE.lea, codes: ["SPRING10"] }),
  "refunded-without-return": async () => {
    const order = await paid();
    await refund(shop, order, 10);
    return order;
  },
  "canceled-after-payment": async () => {
    const order = await paid();
    await cancel(shop, order);
    return order;
  },
  "promo-returned": async () => {
    const order = await paid({ codes: ["SPRING10"] });
    await ship(shop, order);
    const items = [{ id: order.items[0]?.id ?? "", quantity: 2 }];
    await receiveReturn(shop, await requestReturn(shop, order, { items }));
    return order;
  },
  swapped: async () => {
    const order = await paid();
    await ship(shop, order);
    const { order: withSwap } = await shop.admin(`/orders/${order.id}/swaps`, {
      body: {
        return_items: [{ item_id: order.items[0]?.id, quantity: 1 }],
        additional_items: [{ variant_id: shop.variant("canvas-tote"), quantity: 1 }],
      },
    });
    await receiveReturn(shop, withSwap.swaps[0].return_order.id);
    return order;
  },
  "edited-after-payment": async () => {
    const order = await paid();
    const { order_edit: edit } = await shop.admin("/order-edits", { body: { order_id: order.id } });
    // An edit works on copies of the lines.
    const line = edit.items.find((/** @type {any} */ { original_item_id }) => original_item_id === order.items[0]?.id);
    await shop.admin(`/order-edits/${edit.id}/items/${line.id}`, { body: { quantity: 5 } });
    await shop.admin(`/order-edits/${edit.id}/confirm`, { method: "POST" });
    return order;
  },
};
for (const [state, make] of Object.entries(OTHERS)) await record(state, (await make()).id);

/** @param {Partial<Basket>} [more] */
async function paid(more) {
  const order = await placeOrder(shop, basket(more));
  await capture(shop, order);
  return order;
}

/**
 * Three units and one.
 * @param {Partial<Basket>} [more]
 * @returns {Basket}
 */
function basket(more = {}) {
  const lines = [{ product: "stoneware-mug", quantity: 3 }, { product: "reading-lamp" }];
  return { ...PEOPLE.maya, lines, ...more };
}

/** @param {string} state @param {string} id */
async function record(state, id) {
  const answer = await shop.store(`/orders/${id}?expand=${ORDER_RELATIONS}`);
  const fixture = new URL(`../../packages/shared/src/medusa/v1/fixtures/${state}.json`, import.meta.url);
  writeFileSync(fixture, `${JSON.stringify(answer, withoutVariants, 2)}\n`);
  console.log(fixture.pathname);
}

/**
 * Each line brings its whole variant along, which nothing reads.
 * @param {string} key
 * @param {unknown} value
 */
function withoutVariants(key, value) {
  return key === "variant" ? undefined : value;
}

/** `fields.ts` is plain JavaScript but for its name, which Node 20 does not import. */
async function importFields() {
  const source = readFileSync(new URL("../../lib/medusa/v1/fields.ts", import.meta.url), "utf8");
  return import(`data:text/javascript,${encodeURIComponent(source)}`);
}
