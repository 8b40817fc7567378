import { readFileSync } from "node:fs";
import path from "node:path";
import { Shop } from "../../scripts/lib/shop/client.mjs";
import { signIn } from "../../scripts/lib/shop/customers.mjs";
import { proofOfRead } from "../../scripts/lib/storefront-proof.mjs";
import { customerWith, FEW, MANY } from "./histories.mjs";
import { load } from "./load.mjs";
import { interleave, median } from "./stats.mjs";

/** @typedef {import("./demo.mjs").Facts} Facts */
/** @typedef {import("./load.mjs").Target} Target */
/** @typedef {import("./table.mjs").Row} Row */

/**
 * What the plugin's reads take beside Medusa's own with the same fields, and a long history beside a short one.
 * @param {Facts} demo
 * @param {(what: string) => void} say
 * @returns {Promise<Row[]>}
 */
export async function measureReads(demo, say) {
  const fields = await readFields();
  const shop = new Shop(demo.backend, JSON.parse(readFileSync(path.join(demo.directory, "shop.json"), "utf8")));
  /** @param {string} name @param {string} call @param {{ token?: string, provenFor?: string }} [as] @returns {Target} */
  const target = (name, call, { token, provenFor } = {}) => ({
    name,
    url: `${demo.backend}/store${call}`,
    // Made anew for each load: a proof ends after five minutes.
    get headers() {
      return {
        "x-publishable-api-key": demo.publishableKey,
        "accept-encoding": "gzip, deflate",
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(provenFor ? proofOfRead(provenFor, demo.linkSecret) : {}),
      };
    },
  });

  say("Backend's answer: an order, a list");
  const id = demo.orders.find(({ state }) => state === "two-parcels")?.id ?? "";
  const storefront = { provenFor: id };
  const token = await signIn(shop, demo.customer);
  const list = encodeURIComponent(fields.LIST_FIELDS);
  const rows = [
    ...(await compare(
      "read of an order",
      "stock",
      target("lean order", `/order-pages/orders/${id}`, storefront),
      target("stock order", `/orders/${id}?fields=${encodeURIComponent(fields.ORDER_FIELDS)}`, storefront),
      0.6,
    )),
    ...(await compare(
      "read of ten orders",
      "stock",
      target("list", "/order-pages/orders", { token }),
      target("stock list", `/orders?fields=${list}&limit=10&order=-created_at`, { token }),
      0.4,
    )),
  ];

  const [few, many] = [await customerWith(demo, FEW), await customerWith(demo, MANY)];
  if (few === null || many === null) {
    say(`No history of ${MANY} orders to measure: run node bench/fill.mjs first`);
    return rows;
  }
  for (const [page, query] of [
    ["first", ""],
    ["last", "?cursor=oldest"],
  ]) {
    say(`Backend's answer: the ${page} page of ${MANY} orders`);
    const path = `/order-pages/orders${query}`;
    const [ours, floor] = [target(`of ${MANY}`, path, { token: many }), target(`of ${FEW}`, path, { token: few })];
    rows.push(...(await compare(`read of the ${page} page of ${MANY}`, `of ${FEW}`, ours, floor, 1.5)));
  }
  return rows;
}

/**
 * @param {string} page
 * @param {string} against
 * @param {Target} ours
 * @param {Target} floor
 * @param {number} times
 * @returns {Promise<Row[]>}
 */
async function compare(page, against, ours, floor, times) {
  // A backend that has been up for a while: what Node has not yet compiled would be measured instead.
  for (const target of [ours, floor]) await load(target, { connections: 8, amount: 300 });
  /** @type {Row[]} */
  const rows = [];
  for (const [connections, amount] of /** @type {const} */ ([
    [1, 30],
    [8, 64],
  ])) {
    const results = await interleave([ours, floor], 5, async (target) =>
      median(await load(target, { connections, amount })),
    );
    const [own = [], least = []] = [results.get(ours), results.get(floor)];
    rows.push({
      page,
      what: `last byte, ${connections === 1 ? "1 connection" : `${connections} connections`}, against ${against}`,
      ours: median(own),
      floor: median(least),
      unit: "ms",
      ratios: own.map((value, round) => value / (least[round] ?? Number.NaN)),
      bar: { times },
    });
  }
  return rows;
}

/**
 * The fields that the storefront asks stock Medusa for. The file is plain JavaScript but for its name, which Node 20 does
 * not import.
 * @returns {Promise<{ ORDER_FIELDS: string, LIST_FIELDS: string }>}
 */
async function readFields() {
  const source = readFileSync(new URL("../../lib/medusa/v2/fields.ts", import.meta.url), "utf8");
  return import(`data:text/javascript,${encodeURIComponent(source)}`);
}
