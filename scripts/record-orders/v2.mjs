/**
 * Records what a running demo's backend answers for an order in each state, as the fixtures of packages/shared.
 *
 *   npm run demo                                      # in one terminal
 *   node scripts/record-orders/v2.mjs            # in another; `--stock` against a backend without the plugin
 *
 * DEMO_JSON names another demo than .demo/demo.json. It also places a few orders of its own and takes them through what
 * the demo does not show: a refund without a return, a cancellation after payment, an edit, a return of discounted units.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { proofOfRead } from "../lib/storefront-proof.mjs";

/** @typedef {any} Json What Medusa answers; recorded, not judged. */
/** @typedef {{ id: string, payment: string, items: { id: string, quantity: number }[] }} PaidOrder */

const stock = process.argv.includes("--stock");
/** @type {Json} */
const demo = JSON.parse(readFileSync(process.env.DEMO_JSON ?? ".demo/demo.json", "utf8"));
const { ORDER_FIELDS } = await importFields();

const states = new Map(demo.orders.map((/** @type {Json} */ { state, id }) => [state, id]));
states.delete("many-lines");
for (const [state, id] of states) await record(state, id);
if (!stock) {
  const promo = demo.promoCode ?? "SPRING10";

  const refunded = await paidOrder();
  await admin(`/admin/payments/${refunded.payment}/refund`, { amount: 10 });
  await record("refunded-without-return", refunded.id);

  const canceled = await paidOrder();
  await admin(`/admin/orders/${canceled.id}/cancel`, {});
  await record("canceled-after-payment", canceled.id);

  const edited = await paidOrder();
  const line = edited.items[0];
  await admin("/admin/order-edits", { order_id: edited.id });
  await admin(`/admin/order-edits/${edited.id}/items/item/${line?.id}`, { quantity: 5 });
  await admin(`/admin/order-edits/${edited.id}/confirm`, {});
  await record("edited-after-payment", edited.id);

  const discounted = await paidOrder(promo);
  await ship(discounted);
  const { return: back } = await admin("/admin/returns", { order_id: discounted.id, location_id: await location() });
  const items = [{ id: discounted.items[0]?.id, quantity: 2 }];
  await admin(`/admin/returns/${back.id}/request-items`, { items });
  await admin(`/admin/returns/${back.id}/request`, {});
  await record("promo-return-requested", discounted.id);
  await admin(`/admin/returns/${back.id}/receive`, {});
  await admin(`/admin/returns/${back.id}/receive-items`, { items });
  await admin(`/admin/returns/${back.id}/receive/confirm`, {});
  await record("promo-returned", discounted.id);
}

/**
 * A guest's order of three units and one, its payment captured.
 * @param {string} [promo]
 * @returns {Promise<PaidOrder>}
 */
async function paidOrder(promo) {
  const { regions } = await store("/store/regions");
  const region = regions.find((/** @type {Json} */ { currency_code }) => currency_code === "usd");
  const { products } = await store(`/store/products?region_id=${region.id}&fields=handle,*variants&limit=50`);
  /** @param {string} handle */
  const variant = (handle) => products.find((/** @type {Json} */ product) => product.handle === handle).variants[0].id;
  const address = {
    first_name: "Robin",
    last_name: "Recorder",
    address_1: "1 Fixture Lane",
    city: "New York",
    province: "us-ny",
    postal_code: "10014",
    country_code: "us",
  };
  const { cart } = await store("/store/carts", {
    region_id: region.id,
    email: "robin.recorder@example.com",
    shipping_address: address,
    billing_address: address,
    items: [
      { variant_id: variant("stoneware-mug"), quantity: 3 },
      { variant_id: variant("canvas-tote"), quantity: 1 },
    ],
  });
  if (promo) await store(`/store/carts/${cart.id}/promotions`, { promo_codes: [promo] });
  const { shipping_options: options } = await store(`/store/shipping-options?cart_id=${cart.id}`);
  await store(`/store/carts/${cart.id}/shipping-methods`, { option_id: options[0].id });
  const { payment_collection: collection } = await store("/store/payment-collections", { cart_id: cart.id });
  const path = `/store/payment-collections/${collection.id}/payment-sessions`;
  await store(path, { provider_id: "pp_system_default" });
  const { order } = await store(`/store/carts/${cart.id}/complete`, {});

  const placed = (await admin(`/admin/orders/${order.id}?fields=*items,*payment_collections.payments`)).order;
  const payment = placed.payment_collections[0].payments[0].id;
  await admin(`/admin/payments/${payment}/capture`, {});
  /** @type {PaidOrder["items"]} */
  const items = placed.items.map((/** @type {Json} */ { id, quantity }) => ({ id, quantity }));
  return { id: order.id, payment, items: items.sort((a, b) => b.quantity - a.quantity) };
}

/**
 * In one parcel, with the empty tracking link that the admin writes.
 * @param {PaidOrder} order
 */
async function ship({ id, items }) {
  await admin(`/admin/orders/${id}/fulfillments`, { location_id: await location(), items });
  const { order } = await admin(`/admin/orders/${id}?fields=*fulfillments`);
  const labels = [{ tracking_number: "1Z999AA10123456784", tracking_url: "#", label_url: "#" }];
  await admin(`/admin/orders/${id}/fulfillments/${order.fulfillments[0].id}/shipments`, { items, labels });
}

async function location() {
  return (await admin("/admin/stock-locations")).stock_locations[0].id;
}

/** @param {string} state @param {string} id */
async function record(state, id) {
  const path = `/store/orders/${id}?fields=${encodeURIComponent(ORDER_FIELDS)}`;
  const answer = await store(path, undefined, proofOfRead(id, demo.linkSecret));
  const file = new URL(
    `../../packages/shared/src/medusa/v2/fixtures/${stock ? "stock-" : ""}${state}.json`,
    import.meta.url,
  );
  writeFileSync(file, `${JSON.stringify(answer, withoutRaw, 2)}\n`);
  console.log(file.pathname);
}

/**
 * Every amount comes twice, the second time as `raw_*`, which nothing reads.
 * @param {string} key
 * @param {Json} value
 */
function withoutRaw(key, value) {
  return key.startsWith("raw_") ? undefined : value;
}

/** @param {string} path @param {Json} [body] @param {Record<string, string>} [proof] */
async function store(path, body, proof = {}) {
  return call(path, body, { "x-publishable-api-key": demo.publishableKey, ...proof });
}

/** @param {string} path @param {Json} [body] */
async function admin(path, body) {
  return call(path, body, { authorization: `Basic ${Buffer.from(`${demo.secretKey}:`).toString("base64")}` });
}

/**
 * @param {string} path
 * @param {Json} body
 * @param {Record<string, string>} headers
 * @returns {Promise<Json>}
 */
async function call(path, body, headers) {
  const response = await fetch(new URL(path, demo.backend), {
    method: body ? "POST" : "GET",
    headers: { "content-type": "application/json", ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** `fields.ts` is plain JavaScript but for its name, which Node 20 does not import. */
async function importFields() {
  const source = readFileSync(new URL("../../lib/medusa/v2/fields.ts", import.meta.url), "utf8");
  return import(`data:text/javascript,${encodeURIComponent(source)}`);
}
