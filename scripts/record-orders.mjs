/**
 * Records what a running demo's backend answers for an order in each state, as the fixtures of packages/shared.
 *
 *   npm run demo                          # in one terminal; with `-- --medusa 1` for those of Medusa v1
 *   node scripts/record-orders.mjs        # in another; `--stock` against a backend without the plugin
 *
 * DEMO_JSON names another demo than .demo/demo.json (.demo/v1/demo.json for Medusa v1). It also places a few orders of its own
 * and takes them through what the demo does not show.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readJson } from "./lib/read-json.mjs";
import { line, ordered, sendBack, units } from "./lib/seed/ordered.mjs";
import { PEOPLE } from "./lib/seed/people.mjs";
import { cancel, capture, receiveReturn, refund, ship } from "./lib/shop/after-sale.mjs";
import { Shop } from "./lib/shop/client.mjs";
import { makeGiftCard } from "./lib/v1/gift-cards.mjs";
import { editOrder } from "./lib/v2/order-changes.mjs";

/** @import { Maker, Step } from "./lib/seed/ordered.mjs" */
/** @import { Basket } from "./lib/shop/checkout.mjs" */

const file = process.env.DEMO_JSON ?? ".demo/demo.json";
const isStock = process.argv.includes("--stock");
const demo = readJson(file);
const shop = new Shop(demo.backend, readJson(path.join(path.dirname(file), "shop.json")), demo.linkSecret);

const ROBIN = {
  ...{ first_name: "Robin", last_name: "Recorder", address_1: "1 Fixture Lane", city: "New York" },
  ...{ province: "us-ny", postal_code: "10014", country_code: "us" },
};

/** @type {Basket} */
const BASKET =
  demo.medusa === 1
    ? { ...PEOPLE.maya, lines: [line("stoneware-mug", 0, 3), line("reading-lamp")] }
    : {
        ...{ region: "us", email: "robin.recorder@example.com", address: ROBIN },
        lines: [line("stoneware-mug", 0, 3), line("canvas-tote")],
      };

/** An order of three units and one, its payment captured. @param {Partial<Basket>} more @param {...Step} steps */
const paid = (more, ...steps) => ordered({ ...BASKET, ...more }, capture, ...steps);

/** @type {Step} With the empty tracking link that the admin writes. */
const shipped = (shop, order) =>
  ship(shop, order, { labels: [{ tracking_number: "1Z999AA10123456784", tracking_url: "#", label_url: "#" }] });

/** @type {Step} As an admin notes it: what a shopper asks for names no warehouse. */
const returnOfTwo = async (shop, order) => {
  const body = { order_id: order.id, location_id: shop.facts.locationId };
  const { return: back } = await shop.admin("/returns", { body });
  await shop.admin(`/returns/${back.id}/request-items`, { body: { items: units(order, [0, 2]) } });
  await shop.admin(`/returns/${back.id}/request`, { body: {} });
  return back.id;
};

/** @type {Record<string, Maker>} */
const OF_BOTH = {
  "refunded-without-return": paid({}, (shop, order) => refund(shop, order, 10)),
  "canceled-after-payment": paid({}, cancel),
};

/** @type {Record<string, Maker>} */
const OF_V2 = {
  "edited-after-payment": paid({}, (shop, order) => editOrder(shop, order, { items: units(order, [0, 5]) })),
  "promo-return-requested": paid({ codes: ["SPRING10"] }, shipped, returnOfTwo),
  "promo-returned": paid({ codes: ["SPRING10"] }, shipped, async (shop, order) =>
    receiveReturn(shop, /** @type {string} */ (await returnOfTwo(shop, order))),
  ),
};

/** @type {Record<string, Maker>} */
const OF_V1 = {
  "gift-card": async (shop) => paid({ giftCards: [await makeGiftCard(shop, "us", 25)] })(shop),
  "gift-card-with-tax": async (shop) => paid({ ...PEOPLE.lea, giftCards: [await makeGiftCard(shop, "eu", 25)] })(shop),
  "promo-with-tax": paid({ ...PEOPLE.lea, codes: ["SPRING10"] }),
  "promo-returned": paid({ codes: ["SPRING10"] }, ship, async (shop, order) =>
    receiveReturn(shop, await sendBack([0, 2])(shop, order)),
  ),
  swapped: paid({}, ship, async (shop, order) => {
    const return_items = [{ item_id: order.items[0]?.id, quantity: 1 }];
    const additional_items = [{ variant_id: shop.variant("canvas-tote"), quantity: 1 }];
    const answer = await shop.admin(`/orders/${order.id}/swaps`, { body: { return_items, additional_items } });
    await receiveReturn(shop, answer.order.swaps[0].return_order.id);
  }),
  "edited-after-payment": paid({}, async (shop, order) => {
    const { order_edit: edit } = await shop.admin("/order-edits", { body: { order_id: order.id } });
    // An edit works on copies of the lines.
    const copy = edit.items.find((/** @type {any} */ { original_item_id }) => original_item_id === order.items[0]?.id);
    await shop.admin(`/order-edits/${edit.id}/items/${copy.id}`, { body: { quantity: 5 } });
    await shop.admin(`/order-edits/${edit.id}/confirm`, { method: "POST" });
  }),
};

// `fields.ts` is plain JavaScript but for its name, which Node 20 does not import.
const source = readFileSync(new URL(`../lib/medusa/v${demo.medusa}/fields.ts`, import.meta.url), "utf8");
const { ORDER_FIELDS, ORDER_RELATIONS } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
const query = demo.medusa === 1 ? `expand=${ORDER_RELATIONS}` : `fields=${encodeURIComponent(ORDER_FIELDS)}`;

/** @type {{ state: string, id: string, owner: string }[]} */
const samples = demo.orders;
for (const { state, id, owner } of samples) {
  if (state !== "many-lines" && owner === "guest") await record(state, id);
}
if (!isStock) {
  for (const [state, make] of Object.entries({ ...OF_BOTH, ...(demo.medusa === 1 ? OF_V1 : OF_V2) })) {
    await record(state, (await make(shop)).id);
  }
}

/** @param {string} state @param {string} id */
async function record(state, id) {
  const answer = await shop.store(`/orders/${id}?${query}`, demo.medusa === 1 ? {} : { provenFor: id });
  // Medusa v1 brings each line's whole variant along, v2 every amount a second time; nothing reads either.
  const withoutNoise = (/** @type {string} */ key, /** @type {unknown} */ value) =>
    (demo.medusa === 1 ? key === "variant" : key.startsWith("raw_")) ? undefined : value;
  const folder = new URL(`../packages/shared/src/medusa/v${demo.medusa}/fixtures/`, import.meta.url);
  const fixture = new URL(`${isStock ? "stock-" : ""}${state}.json`, folder);
  writeFileSync(fixture, `${JSON.stringify(answer, withoutNoise, 2)}\n`);
  console.log(fixture.pathname);
}
