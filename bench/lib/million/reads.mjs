import { readFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { shared } from "../../../scripts/lib/shared-bundle.mjs";
import { proofOfRead } from "../../../scripts/lib/storefront-proof.mjs";
import { median } from "../stats.mjs";
import { LARGE } from "./fill.mjs";

/** @typedef {import("./database.mjs").Connection} Connection */
/** @typedef {{ id: string, token: string }} Account */
/** @typedef {Readonly<Record<"id" | "display_id" | "custom_display_id" | "email" | "cart_id", string>>} Order */
/** @typedef {readonly [name: string, call: () => Promise<void>]} Read */

/** Ever other orders are asked for: what one of them needs is in no memory of the backend yet. */
const ORDERS = 400;
const CONNECTIONS = [1, 8];

/**
 * Times each read of the plugin at 1 and at 8 connections.
 * @param {object} options
 * @param {import("../demo.mjs").Facts} options.demo
 * @param {Connection} options.connection
 * @param {Account} options.large
 * @param {Account} options.small
 * @param {number} options.calls of each read, on each connection
 * @param {string} options.named what the names of the reads hold that are timed
 * @param {(what: string) => void} options.say
 * @returns {Promise<string>} a table in Markdown
 */
export async function timeReads({ demo, connection, large, small, calls, named, say }) {
  const lines = ["| read | 1 connection | 8 connections |", "|---|---:|---:|"];
  for (const [name, call] of await readsOf({ demo, connection, large, small })) {
    if (!name.includes(named)) continue;
    say(name);
    // What Node has not compiled yet would be measured instead.
    await timesOf(call, { connections: 4, calls });
    const cells = [];
    for (const connections of CONNECTIONS) {
      cells.push(`${median(await timesOf(call, { connections, calls })).toFixed(1)} ms`);
    }
    lines.push(`| ${name} | ${cells.join(" | ")} |`);
  }
  return lines.join("\n");
}

/**
 * @param {() => Promise<void>} call
 * @param {{ connections: number, calls: number }} round
 * @returns {Promise<number[]>} milliseconds to the last byte
 */
async function timesOf(call, { connections, calls }) {
  /** @type {number[]} */
  const times = [];
  const worker = async () => {
    for (let n = 0; n < calls; n += 1) {
      const begun = performance.now();
      await call();
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return times;
}

/**
 * @param {Omit<Parameters<typeof timeReads>[0], "say" | "calls" | "named">} options
 * @returns {Promise<Read[]>}
 */
async function readsOf({ demo, connection, large, small }) {
  const orders = await someOrders(connection);
  const middle = await middleCursor(connection, large.id);
  const { secretKey } = JSON.parse(readFileSync(path.join(demo.directory, "shop.json"), "utf8"));
  const next = inTurn(orders);
  /** @param {string} route @param {Record<string, string>} [headers] @param {unknown} [body] */
  const store = (route, headers = {}, body = undefined) =>
    ask(`${demo.backend}/store${route}`, { "x-publishable-api-key": demo.publishableKey, ...headers }, body);
  const proven = (/** @type {string} */ id) => proofOfRead(id, demo.linkSecret);
  /** @param {Account} account @param {string} route */
  const as = ({ token }, route) => store(`/order-pages${route}`, { authorization: `Bearer ${token}` });
  /** @param {string} number @param {string} email */
  const lookup = (number, email) => {
    const query = { number, email };
    const proof = shared().storefrontProof(query, [demo.linkSecret], new Date());
    return store("/order-pages/lookup", { "x-storefront-proof": proof }, query);
  };
  return [
    ["an order", () => byId(({ id }) => store(`/order-pages/orders/${id}`, proven(id)))],
    [
      "an order, for a reader of another language",
      () => byId(({ id }) => store(`/order-pages/orders/${id}`, { ...proven(id), "x-medusa-locale": "de-DE" })),
    ],
    ["an order, stock", () => byId(({ id }) => store(`/orders/${id}`, proven(id)))],
    ["where a cart stands", () => byId(({ cart_id }) => store(`/order-pages/carts/${cart_id}`, proven(cart_id)))],
    ["lookup, found by Medusa's number", () => byId(({ display_id, email }) => lookup(display_id, email))],
    ["lookup, found by the shop's number", () => byId((order) => lookup(order.custom_display_id, order.email))],
    ["lookup, another's email", () => byId(({ display_id }) => lookup(display_id, "nobody@example.com"))],
    ["lookup, no such number", () => lookup("W-9999999", "nobody@example.com")],
    ["history of 12", () => as(small, "/orders")],
    [`history of ${LARGE}, first page`, () => as(large, "/orders")],
    [`history of ${LARGE}, a page in the middle`, () => as(large, `/orders?cursor=${middle}`)],
    [`history of ${LARGE}, last page`, () => as(large, "/orders?cursor=oldest")],
    [`history of ${LARGE}, search for a product`, () => as(large, "/orders?q=mug")],
    [`history of ${LARGE}, search for a product, last page`, () => as(large, "/orders?q=mug&cursor=oldest")],
    [`history of ${LARGE}, search for nothing that is there`, () => as(large, "/orders?q=teapot")],
    [`history of ${LARGE}, search for a number`, () => as(large, "/orders?q=W-0999998")],
    ...["open", "on_the_way", "delivered", "returned", "canceled"].map(
      (state) => /** @type {const} */ ([`history of ${LARGE}, ${state}`, () => as(large, `/orders?state=${state}`)]),
    ),
    ["claims", () => as(large, "/claims")],
    ["orders that can be claimed", () => as(large, "/claims/claimable")],
    ["profile", () => as(large, "/profile")],
    ["the shop's list of requests", () => admin("?limit=50&offset=0")],
    ["the shop's list of requests, far back", () => admin("?limit=50&offset=20000")],
    ["the shop's list of open requests", () => admin("?limit=50&offset=0&state=open")],
  ];

  /** @param {(order: Order) => Promise<void>} call */
  function byId(call) {
    return call(next());
  }

  /** @param {string} query */
  function admin(query) {
    const authorization = `Basic ${Buffer.from(`${secretKey}:`).toString("base64")}`;
    return ask(`${demo.backend}/admin/order-pages/requests${query}`, { authorization });
  }
}

/** @param {readonly Order[]} orders */
function inTurn(orders) {
  let at = 0;
  return () => /** @type {Order} */ (orders[at++ % orders.length]);
}

/** Orders of every age that have a number of the shop's own. @param {Connection} connection @returns {Promise<Order[]>} */
async function someOrders(connection) {
  const { rows } = await connection.query(
    `select o.id, o.display_id::text as display_id, o.custom_display_id, o.email, 'cart_' || m.ulid as cart_id
      from (select ulid from million_order where n % 2 = 0 order by random() limit ${ORDERS}) m join "order" o on o.id = 'order_' || m.ulid`,
  );
  return /** @type {Order[]} */ (rows);
}

/** What a shopper's address has half-way through a long history. @param {Connection} connection @param {string} customerId */
async function middleCursor(connection, customerId) {
  const { rows } = await connection.query(
    `select id, (extract(epoch from date_trunc('milliseconds', created_at)) * 1000)::bigint::text as ms from "order"
      where customer_id = $1 order by created_at desc offset ${LARGE / 2} limit 1`,
    [customerId],
  );
  return `older.${Number(rows[0]?.ms).toString(36)}.${rows[0]?.id}`;
}

/**
 * @param {string} url
 * @param {Record<string, string>} headers
 * @param {unknown} [body] sent as JSON, by POST
 * @returns {Promise<void>} once the last byte has come
 */
function ask(url, headers, body) {
  const text = body === undefined ? "" : JSON.stringify(body);
  const sent = text ? { "content-type": "application/json", "content-length": String(Buffer.byteLength(text)) } : {};
  return new Promise((resolve, reject) => {
    // A connection each: one that is kept may be closed by the backend at that very moment.
    const options = { agent: false, method: text ? "POST" : "GET", headers: { ...headers, ...sent } };
    const request = http.request(url, options, async (answer) => {
      let said = "";
      for await (const chunk of answer) said += chunk;
      if (answer.statusCode === 200) resolve();
      else reject(new Error(`${new URL(url).pathname} answered ${answer.statusCode}: ${said.slice(0, 200)}`));
    });
    request.on("error", reject);
    request.end(text);
  });
}
