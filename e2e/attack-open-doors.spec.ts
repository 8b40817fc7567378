import { request } from "node:http";
import { readProof } from "@order-pages/shared/proofs/storefront-proof";
import { CARTS } from "../scripts/lib/seed/carts.mjs";
import type { PlacedOrder } from "../scripts/lib/shop/checkout.mjs";
import { expect } from "./fixtures";
import { ageByADay } from "./support/age";
import { test as base } from "./support/backend-test";
import { type Customer, newCustomer, placeOwn } from "./support/customers";
import { linkSecret, readDemo } from "./support/demo";
import { placeGuestOrder } from "./support/guests";

// What Medusa's own store routes, and the plugin's, tell whoever has an id. The backend is asked directly: no storefront stands
// before it that could be more careful.

interface Doors {
  readonly owner: Customer;
  readonly other: Customer;
  /** The owner's, and a guest's, both a day old. */
  readonly order: PlacedOrder;
  readonly guests: PlacedOrder;
  readonly fresh: PlacedOrder;
}

const test = base.extend<object, { doors: Doors }>({
  doors: [
    async ({ shop }, use) => {
      const [owner, other] = [await newCustomer(shop), await newCustomer(shop)];
      const order = await placeOwn(shop, owner);
      const guests = await placeGuestOrder(shop);
      await ageByADay(order);
      await ageByADay(guests);
      await use({ owner, other, order, guests, fresh: await placeGuestOrder(shop) });
    },
    { scope: "worker" },
  ],
});

interface Answer {
  readonly status: number;
  readonly body: string;
}

type Headers = Readonly<Record<string, string>>;

/** Sends a path as it is written: `fetch` would tidy it up first. */
function ask(
  path: string,
  { method = "GET", headers = {}, body }: { method?: string; headers?: Headers; body?: unknown } = {},
) {
  const { backend, publishableKey } = readDemo();
  const { hostname, port } = new URL(backend);
  const text = body === undefined ? "" : JSON.stringify(body);
  return new Promise<Answer>((resolve, reject) => {
    const call = request({
      hostname,
      port,
      path,
      method,
      agent: false,
      headers: {
        "x-publishable-api-key": publishableKey,
        "content-length": Buffer.byteLength(text),
        ...(text ? { "content-type": "application/json" } : {}),
        ...headers,
      },
    });
    call.on("error", reject);
    call.on("response", async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() });
    });
    call.end(text);
  });
}

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000);
const proof = (id: string, { secret = linkSecret(), at = new Date() } = {}): Headers => ({
  "x-storefront-proof": readProof(id, [secret], at),
});
const bearer = ({ token }: Customer): Headers => ({ authorization: `Bearer ${token}` });
/** Medusa's own words, and no others for an order that is locked. */
const notFound = (id: string) => JSON.stringify({ type: "not_found", message: `Order id not found: ${id}` });
const UNKNOWN = "order_01JB8TZ2AAAAAAAAAAAAAAAAAA";

/** Everything of an order that names a person. */
const personal = ({ email }: PlacedOrder) => [email, "address_1", "first_name", "phone", "unit_price"];

function expectNothingOf(order: PlacedOrder, { body }: Answer, what: string): void {
  for (const secret of personal(order)) expect(body, `${what}: ${secret}`).not.toContain(secret);
}

const OTHER_SECRET = "a secret of somebody else's with thirty-two letters";

/** What a stranger may bring, all of it worthless. */
const WORTHLESS: Record<string, (doors: Doors, id: string) => Headers> = {
  nothing: () => ({}),
  "another customer's token": ({ other }) => bearer(other),
  "a token that is none": () => ({ authorization: "Bearer a.b.c" }),
  "the key of the shop as a token": () => ({ authorization: `Bearer ${readDemo().publishableKey}` }),
  "a proof of another secret": (_doors, id) => proof(id, { secret: OTHER_SECRET }),
  "a proof of six minutes ago": (_doors, id) => proof(id, { at: inSeconds(-360) }),
  "a proof of six minutes from now": (_doors, id) => proof(id, { at: inSeconds(360) }),
  "another order's proof": ({ fresh }) => proof(fresh.id),
  "a proof without a signature": () => ({ "x-storefront-proof": "v1.1795176000." }),
  "a proof in other letters": (_doors, id) => ({
    "x-storefront-proof": proof(id)["x-storefront-proof"]?.toUpperCase() ?? "",
  }),
  "a proof and more": (_doors, id) => ({ "x-storefront-proof": `${proof(id)["x-storefront-proof"]}, x` }),
  "ten thousand letters": () => ({ "x-storefront-proof": "v1.".repeat(3000) }),
};

for (const [what, bring] of Object.entries(WORTHLESS)) {
  test(`an order is not there for a stranger with ${what}`, async ({ doors }) => {
    for (const order of [doors.order, doors.guests]) {
      const headers = bring(doors, order.id);
      const stock = await ask(`/store/orders/${order.id}`, { headers });
      expect(stock).toEqual({ status: 404, body: notFound(order.id) });
      const lean = await ask(`/store/order-pages/orders/${order.id}`, { headers });
      expect(lean.status).toBe(401);
      expectNothingOf(order, lean, "the plugin's read");
      const items = [{ id: order.items[0]?.id, quantity: 1 }];
      const goods = { order_id: order.id, items, return_shipping: { option_id: "so_x" }, receive_now: true };
      const back = await ask("/store/returns", { method: "POST", headers, body: goods });
      expect(back).toEqual({ status: 404, body: notFound(order.id) });
    }
  });
}

test("an unknown order is answered as one that is locked", async ({ doors }) => {
  for (const headers of [{}, bearer(doors.owner), proof(doors.order.id), proof(UNKNOWN)]) {
    expect(await ask(`/store/orders/${UNKNOWN}`, { headers })).toEqual({ status: 404, body: notFound(UNKNOWN) });
  }
});

test("fields ask for nothing past the lock", async ({ doors: { order } }) => {
  for (const fields of ["id", "email", "*shipping_address", "+metadata", "id,*items", "", "-id", "email&fields=id"]) {
    const answer = await ask(`/store/orders/${order.id}?fields=${fields}`);
    expect([400, 404], fields).toContain(answer.status);
    expectNothingOf(order, answer, fields);
  }
});

/** Other ways of writing the path of an order, of which some are another path. */
const SPELLINGS: Record<string, (id: string) => string> = {
  "a slash at its end": (id) => `/store/orders/${id}/`,
  "capital letters": (id) => `/STORE/Orders/${id}`,
  "an encoded letter": (id) => `/store/orders/%6F${id.slice(1)}`,
  "an encoded underscore": (id) => `/store/orders/${id.replace("_", "%5F")}`,
  "an encoded path": (id) => `/%73tore/orders/${id}`,
  "encoded twice": (id) => `/store/orders/${id.replace("_", "%255F")}`,
  "two slashes": (id) => `/store//orders/${id}`,
  "a dot": (id) => `/store/./orders/${id}`,
  "two dots": (id) => `/store/carts/../orders/${id}`,
  "encoded dots": (id) => `/store/carts/%2e%2e/orders/${id}`,
  "an encoded slash": (id) => `/store/orders%2F${id}`,
  "small letters": (id) => `/store/orders/${id.toLowerCase()}`,
  "a space": (id) => `/store/orders/${id}%20`,
  "a zero byte": (id) => `/store/orders/${id}%00`,
  "a parameter": (id) => `/store/orders/${id};x=y`,
  "no query": (id) => `/store/orders/${id}?`,
  "the method in the query": (id) => `/store/orders/${id}?_method=GET`,
  "an absolute address": (id) => `${readDemo().backend}/store/orders/${id}`,
};

for (const [what, spell] of Object.entries(SPELLINGS)) {
  test(`the lock holds for a path with ${what}, by any verb`, async ({ doors: { order } }) => {
    for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      const answer = await ask(spell(order.id), { method, headers: { "x-http-method-override": "GET" } });
      expectNothingOf(order, answer, method);
      if (method === "GET" || method === "HEAD") expect([400, 404], method).toContain(answer.status);
      expect(answer.status, method).not.toBe(500);
    }
  });
}

test("the owner and the storefront read it, by GET and by HEAD", async ({ doors }) => {
  const { order, owner } = doors;
  for (const headers of [bearer(owner), proof(order.id), { ...proof(order.id), authorization: "Bearer a.b.c" }]) {
    for (const path of [`/store/orders/${order.id}`, `/store/order-pages/orders/${order.id}`]) {
      const answer = await ask(path, { headers });
      expect(answer.status, path).toBe(200);
      expect(JSON.parse(answer.body).order).toMatchObject({ id: order.id, email: order.email });
      expect((await ask(path, { method: "HEAD", headers })).status, path).toBe(200);
    }
  }
});

test("the starter's confirmation reads a fresh order, and nobody the plugin's read of it", async ({
  doors: { fresh },
}) => {
  const stock = await ask(`/store/orders/${fresh.id}`);
  expect(stock.status).toBe(200);
  expect(JSON.parse(stock.body).order.email).toBe(fresh.email);
  expect((await ask(`/store/order-pages/orders/${fresh.id}`)).status).toBe(401);
});

test("the storefront learns the cart of a fresh order, and nobody else does", async ({ shop, doors }) => {
  const { fresh, order, owner } = doors;
  const read = (id: string) => shop.store(`/order-pages/orders/${id}`, { provenFor: id });
  expect((await read(fresh.id)).order.cart_id).toBe(fresh.cartId);
  expect((await read(order.id)).order.cart_id).toBeNull();
  const { order: own } = await shop.store(`/order-pages/orders/${order.id}`, { token: owner.token });
  expect(own.cart_id).toBeNull();
});

test("a storefront is told whether its secret is the backend's", async () => {
  const told = async (headers: Headers) => JSON.parse((await ask("/store/order-pages", { headers })).body);
  expect(await told(proof("order-pages"))).toMatchObject({
    features: expect.arrayContaining(["locked-reads"]),
    is_trusted: true,
  });
  for (const headers of [{}, proof("order-pages", { secret: OTHER_SECRET }), proof(UNKNOWN)]) {
    expect(await told(headers)).toMatchObject({ is_trusted: false });
  }
});

/** Everything that can be asked of a cart, all of which Medusa answers with the cart. */
const CART_STEPS: readonly (readonly [string, string, unknown?])[] = [
  ["GET", ""],
  ["GET", "?fields=email"],
  ["GET", "?fields=*shipping_address,*items,*customer"],
  ["GET", "/"],
  ["HEAD", ""],
  ["POST", "", {}],
  ["POST", "", { email: "thief@example.com" }],
  ["POST", "/complete"],
  ["POST", "/complete?fields=email,*shipping_address,*items"],
  ["POST", "/Complete/"],
  ["POST", "/line-items", { variant_id: "variant_x", quantity: 1 }],
  ["POST", "/line-items/cali_x", { quantity: 1 }],
  ["DELETE", "/line-items/cali_x"],
  ["POST", "/promotions", { promo_codes: ["SPRING10"] }],
  ["DELETE", "/promotions", { promo_codes: ["SPRING10"] }],
  ["POST", "/taxes"],
  ["POST", "/shipping-methods", { option_id: "so_x" }],
  ["POST", "/customer"],
];

test("a cart that is an order names nobody, whatever is done to it", async ({ doors }) => {
  const { order, other, fresh } = doors;
  for (const headers of [
    {},
    bearer(other),
    proof(fresh.cartId),
    proof(order.id),
    proof(order.cartId, { secret: OTHER_SECRET }),
  ]) {
    for (const spell of [(id: string) => id, (id: string) => id.replace("_", "%5F")]) {
      for (const [method, step, body] of CART_STEPS) {
        const answer = await ask(`/store/carts/${spell(order.cartId)}${step}`, { method, headers, body });
        expectNothingOf(order, answer, `${method} ${step}`);
        expect(answer.status, `${method} ${step}`).toBeLessThan(500);
      }
    }
  }
  const known = { id: order.id, status: "pending", display_id: Number(order.number) };
  const read = await ask(`/store/carts/${order.cartId}`);
  expect(JSON.parse(read.body)).toEqual({
    cart: { id: order.cartId, completed_at: expect.any(String), order: known },
  });
  const completed = await ask(`/store/carts/${order.cartId}/complete`, { method: "POST" });
  expect(completed.status).toBe(200);
  expect(JSON.parse(completed.body)).toEqual({ type: "order", order: known });
});

test("nor does what was paid for it", async ({ shop, doors: { order } }) => {
  const { cart } = await shop.store(`/carts/${order.cartId}?fields=id,payment_collection.id`, {
    provenFor: order.cartId,
  });
  for (const [path, body] of [
    ["/store/payment-collections", { cart_id: order.cartId }],
    [`/store/payment-collections/${cart.payment_collection.id}/payment-sessions`, { provider_id: "pp_system_default" }],
  ] as const) {
    const answer = await ask(path, { method: "POST", body });
    expect(answer.status, path).toBe(400);
    expectNothingOf(order, answer, path);
    expect(answer.body).not.toContain("payment_sessions");
  }
});

test("the plugin's read of a cart is the storefront's", async ({ doors: { order, owner } }) => {
  const read = (headers: Headers) => ask(`/store/order-pages/carts/${order.cartId}`, { headers });
  for (const headers of [{}, bearer(owner), proof(order.id)]) expect((await read(headers)).status).toBe(401);
  expect(JSON.parse((await read(proof(order.cartId))).body).cart.order_id).toBe(order.id);
});

test("a cart is whole in the checkout, and to its order's owner and the storefront after it", async ({
  shop,
  doors,
}) => {
  const open = await CARTS["payment-pending"](shop);
  expect((await shop.store(`/carts/${open}`)).cart.email).toEqual(expect.any(String));
  // The starter reads the order's id and country from the first completion, and may ask once more.
  const first = await shop.store(`/carts/${open}/complete`, { method: "POST" });
  expect(first.order).toMatchObject({ id: expect.any(String), shipping_address: { country_code: expect.any(String) } });
  const again = await shop.store(`/carts/${open}/complete`, { method: "POST" });
  expect(again.order.shipping_address).toMatchObject({ country_code: expect.any(String) });

  const { order, owner } = doors;
  for (const as of [{ token: owner.token }, { provenFor: order.cartId }]) {
    expect((await shop.store(`/carts/${order.cartId}`, as)).cart.email).toBe(order.email);
  }
});

test("what Postgres cannot read is not found, at every one of these routes", async () => {
  for (const path of ["orders", "carts", "order-pages/orders", "order-pages/carts"]) {
    const id = "x%00";
    for (const headers of [{}, proof("x\u0000")]) {
      expect([401, 404], path).toContain((await ask(`/store/${path}/${id}`, { headers })).status);
    }
  }
  for (const [path, body] of [
    ["returns", { order_id: "x\u0000", items: [{ id: "x", quantity: 1 }], return_shipping: { option_id: "so_x" } }],
    ["payment-collections", { cart_id: "x\u0000" }],
    ["payment-collections/x%00/payment-sessions", { provider_id: "pp_system_default" }],
  ] as const) {
    expect((await ask(`/store/${path}`, { method: "POST", body })).status, path).toBe(404);
  }
});
