import { webcrypto } from "node:crypto";
import * as iron from "iron-webcrypto";
import { sealKeys } from "../lib/session/seal-keys";
import { expect, type KnownOrder, sampleOrder } from "./fixtures";
import { KNOWN_DEVICE } from "./support/accounts";
import { newCustomer, placeOwn } from "./support/customers";
import { guestSettings, placeGuestOrder, test } from "./support/guests";
import { type Shown, shownBy } from "./support/levels";
import { RedisServer } from "./support/redis";
import { signedLink } from "./support/signed-links";
import { type Storefront, startStorefront } from "./support/storefront";
import { Visitor } from "./support/visitor";

const GRANTS = "_order_grants";
const SESSION = "_medusa_jwt";
const OLD_SECRET = "the secret of last year with its thirty-two letters";

const pathOf = ({ id }: KnownOrder) => `/order/${id}`;
const seen = async (visitor: Visitor, order: KnownOrder): Promise<Shown> => shownBy(await visitor.get(pathOf(order)));

/** Looks the order up, as a guest does. */
async function prove(visitor: Visitor, { number, email }: KnownOrder): Promise<void> {
  const answer = await visitor.submit(await visitor.get("/order/lookup"), { number, email });
  expect(answer.status).toBe(303);
}

/** Enters an order's email on its summary. */
async function proveByEmail(visitor: Visitor, order: KnownOrder): Promise<void> {
  const answer = await visitor.submit(await visitor.get(pathOf(order)), { email: order.email });
  expect(answer.status).toBe(303);
}

async function forget(visitor: Visitor, order: KnownOrder): Promise<void> {
  const answer = await visitor.submit(await visitor.get(pathOf(order)), { orderId: order.id });
  expect(answer.headers.location).toBe("/order/lookup?forgotten=1");
}

test("a grant opens its own order and no other, in this browser and no other", async ({
  shop,
  storefront,
  visitor,
}) => {
  const order = await placeGuestOrder(shop);
  await prove(visitor, order);
  expect(await seen(visitor, order)).toBe("everything");
  expect(await seen(visitor, sampleOrder("two-parcels"))).toBe("summary");
  expect(await seen(new Visitor(storefront.url), order)).toBe("summary");
});

test("the cookie is out of reach for scripts and other sites, and small", async ({ shop, visitor }) => {
  const order = await placeGuestOrder(shop);
  const answer = await visitor.submit(await visitor.get("/order/lookup"), {
    number: order.number,
    email: order.email,
  });
  const [cookie = ""] = answer.headers["set-cookie"] ?? [];
  const link = await visitor.get(signedLink(order.id));
  for (const attribute of [/; HttpOnly/, /; SameSite=Lax/i, /; Secure/, /; Path=\//, /; Max-Age=\d+/]) {
    expect(cookie).toMatch(attribute);
    expect(link.headers["set-cookie"]?.[0]).toMatch(attribute);
  }
  for (const text of [order.id.slice(6), order.email]) expect(cookie).not.toContain(text);
});

test("what a browser is known by opens nothing, is as far out of reach, and names nobody", async ({
  shop,
  storefront,
  visitor,
}) => {
  const order = await placeGuestOrder(shop);
  const form = await visitor.get("/order/lookup");
  const answer = await visitor.submit(form, { number: order.number, email: order.email });
  const device = answer.headers["set-cookie"]?.find((cookie) => cookie.startsWith(`${KNOWN_DEVICE}=`)) ?? "";
  for (const attribute of [/; HttpOnly/, /; SameSite=Lax/i, /; Secure/, /; Path=\//, /; Max-Age=\d+/]) {
    expect(device).toMatch(attribute);
  }
  for (const text of [order.id.slice(6), order.email]) {
    expect(Buffer.from(device, "base64url").toString("latin1")).not.toContain(text);
  }
  const copy = new Visitor(storefront.url);
  copy.cookies.set(KNOWN_DEVICE, visitor.cookies.get(KNOWN_DEVICE) ?? "");
  expect(await seen(copy, order)).toBe("summary");
});

test("many orders fit into one cookie, the oldest goes first", async ({ shop, visitor }) => {
  const order = await placeGuestOrder(shop);
  await visitor.get(signedLink(order.id));
  const inTurn = (index: number) => `order_01JB8TZ2${String(index).padStart(18, "0")}`;
  for (let index = 0; index < 23; index += 1) await visitor.get(signedLink(inTurn(index)));
  expect(await seen(visitor, order)).toBe("everything");
  await visitor.get(signedLink(inTurn(23)));
  expect(await seen(visitor, order)).toBe("summary");
  expect(visitor.cookies.get(GRANTS)?.length).toBeLessThan(3800);
});

/** What may come instead of the cookie that was earned. */
const FORGERIES: Record<string, (cookie: string) => string> = {
  nothing: () => "",
  "half of it": (cookie) => cookie.slice(0, cookie.length / 2),
  "all but its end": (cookie) => cookie.slice(0, -1),
  "one letter changed": (cookie) => cookie.replace(/(?<=\*.{120})./, (letter) => (letter === "A" ? "B" : "A")),
  "its parts in another order": (cookie) => cookie.split("*").reverse().join("*"),
  "an older format": (cookie) => cookie.replace("Fe26.2", "Fe26.1"),
  "no seal at all": () => Buffer.from('{"id":"0123456789abcdef","generation":0,"entries":[]}').toString("base64url"),
  "three thousand letters": () => "A".repeat(3000),
  "signs that no cookie has": () => "%00%0d%0aSet-Cookie:x=y",
};

test("a cookie that is edited or cut opens nothing, and breaks nothing", async ({ shop, visitor }) => {
  const order = await placeGuestOrder(shop);
  await prove(visitor, order);
  const cookie = visitor.cookies.get(GRANTS) ?? "";
  for (const [how, forge] of Object.entries(FORGERIES)) {
    const forged = forge(cookie);
    expect(forged, how).not.toBe(cookie);
    visitor.cookies.set(GRANTS, forged);
    expect(await seen(visitor, order), how).toBe("summary");
  }
  visitor.cookies.set(GRANTS, cookie);
  expect(await seen(visitor, order)).toBe("everything");
});

test("what is sealed by another, or too old, opens nothing", async ({ demo, shop, visitor }) => {
  const order = await placeGuestOrder(shop);
  const { SESSION_SECRET = "" } = guestSettings(demo, demo.backend);
  const seal = (password: string, expiresAt: number, ttl = 3600) => {
    const book = { id: "0123456789abcdef", generation: 0, entries: [[order.id.slice(6), "n", expiresAt]] };
    return sealAsOurs(book, password, ttl);
  };
  const now = Math.floor(Date.now() / 1000);
  const look = async (cookie: string) => {
    visitor.cookies.set(GRANTS, cookie);
    return seen(visitor, order);
  };
  expect(await look(await seal(SESSION_SECRET, now + 60)), "the true secret: the forgery is a good one").toBe(
    "everything",
  );
  expect(await look(await seal(OLD_SECRET, now + 60)), "another secret").toBe("summary");
  expect(await look(await seal(SESSION_SECRET, now - 1)), "an expired grant").toBe("summary");
  const [sealed, ttl] = [await seal(SESSION_SECRET, now + 3600, 61), 62_000];
  expect(sealed).toContain("Fe26.2");
  const expired = await sealedLongAgo(SESSION_SECRET, order, now + 3600, ttl);
  expect(await look(expired), "an expired seal").toBe("summary");
});

/** A cookie as the storefront with that secret seals it, `ttl` seconds long. */
const sealAsOurs = (book: object, secret: string, ttl: number) =>
  iron.seal(webcrypto, book, sealKeys(secret), { ...iron.defaults, ttl: ttl * 1000 });

/** A cookie as it would have been sealed before its time ran out. */
async function sealedLongAgo(password: string, order: KnownOrder, expiresAt: number, age: number): Promise<string> {
  const now = Date.now;
  Date.now = () => now() - 30 * 86_400_000 - age;
  try {
    const book = { id: "0123456789abcdef", generation: 0, entries: [[order.id.slice(6), "n", expiresAt]] };
    return await sealAsOurs(book, password, 21 * 86_400);
  } finally {
    Date.now = now;
  }
}

test("rotation: the older secret's grants live on until it is retired", async ({ demo, shop, backend }) => {
  const order = await placeGuestOrder(shop);
  const newest = "the secret of this year with its thirty-two letters";
  const withSecrets = (...secrets: string[]) =>
    startStorefront(guestSettings(demo, backend.url, { SESSION_SECRET: secrets.join(",") }));
  const shops = await Promise.all([withSecrets(OLD_SECRET), withSecrets(newest, OLD_SECRET), withSecrets(newest)]);
  try {
    const [before, during, after] = shops.map(({ url }) => url);
    const visitor = new Visitor(before ?? "");
    await prove(visitor, order);
    expect(await seen(visitor.copy(during), order)).toBe("everything");
    expect(await seen(visitor.copy(after), order)).toBe("summary");
    // A new grant is sealed anew, with all that the browser had.
    const rotated = visitor.copy(during);
    await rotated.get(signedLink(sampleOrder("paid").id));
    expect(await seen(rotated.copy(after), order)).toBe("everything");
  } finally {
    await Promise.all(shops.map((one) => one.stop()));
  }
});

test("a copy of the cookie is worth nothing once its order was forgotten", async ({ shop, visitor }) => {
  const [order, other] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
  await prove(visitor, order);
  await prove(visitor, other);
  const copy = visitor.copy();
  await forget(visitor, order);
  expect(await seen(visitor, order)).toBe("summary");
  expect(await seen(visitor, other), "the device's other order").toBe("everything");
  for (const path of ["", "/confirmed"]) expect(shownBy(await copy.get(pathOf(order) + path))).toBe("summary");
  expect(await seen(copy, other)).toBe("summary");

  await proveByEmail(visitor, order);
  expect(await seen(visitor, order), "proven again").toBe("everything");
  expect(await seen(copy, order)).toBe("summary");
});

test("copies of the session and of all grants are worth nothing after signing out", async ({ shop, visitor }) => {
  const customer = await newCustomer(shop);
  const [order, own] = [await placeGuestOrder(shop), await placeOwn(shop, customer)];
  await prove(visitor, order);
  visitor.cookies.set(SESSION, customer.token);
  const copy = visitor.copy();
  for (const mine of [order, own]) expect(await seen(visitor, mine)).toBe("everything");

  const out = await visitor.submit(await visitor.get("/account"), {});
  expect(out.status).toBe(303);
  expect([...visitor.cookies.keys()]).toEqual([]);
  for (const gone of [order, own]) expect(await seen(copy, gone)).toBe("summary");
  expect((await copy.get("/account/orders")).status, "the account").not.toBe(200);
  expect((await copy.get(`/account/orders/${own.id}`)).body).not.toContain(customer.email);
});

test("nor is a copy that its thief has changed before", async ({ shop, visitor }) => {
  const [order, other] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
  await prove(visitor, order);
  await prove(visitor, other);
  const thief = visitor.copy();
  await forget(thief, other);
  expect(await seen(thief, order), "the thief's cookie is a good one").toBe("everything");

  await proveByEmail(visitor, order);
  await forget(visitor, order);
  expect(await seen(thief, order)).toBe("summary");
});

test.describe("two instances", () => {
  let redis: RedisServer;
  let shops: Storefront[];

  test.beforeEach(async ({ demo, backend }) => {
    redis = await RedisServer.start();
    shops = await Promise.all([1, 2].map(() => start(demo, backend.url)));
  });

  test.afterEach(async () => {
    redis.thaw();
    await Promise.all([...shops.map((shop) => shop.stop()), redis.kill()]);
  });

  const start = (demo: Parameters<typeof guestSettings>[0], backend: string) =>
    startStorefront(guestSettings(demo, backend, { REDIS_URL: redis.url }));

  test("share grants, and what was forgotten: a third one, too, from its first request on", async ({
    demo,
    shop,
    backend,
  }) => {
    const order = await placeGuestOrder(shop);
    const [one = "", two = ""] = shops.map(({ url }) => url);
    const visitor = new Visitor(one);
    await prove(visitor, order);
    expect(await seen(visitor.copy(two), order)).toBe("everything");

    const copy = visitor.copy();
    await forget(visitor, order);
    expect(await seen(copy.copy(two), order)).toBe("summary");
    const third = await start(demo, backend.url);
    shops.push(third);
    expect(await seen(copy.copy(third.url), order)).toBe("summary");
  });

  test("an instance knows by itself what it was told to forget, and tells the others when Redis is back", async ({
    shop,
  }) => {
    const [before, during] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
    const [one = "", two = ""] = shops.map(({ url }) => url);
    const [early, late] = [new Visitor(one), new Visitor(one)];
    await prove(early, before);
    await prove(late, during);
    const copies = { early: early.copy(), late: late.copy() };

    await forget(early, before);
    await redis.kill();
    expect(await seen(copies.early, before), "forgotten before Redis went").toBe("summary");
    await forget(late, during);
    expect(await seen(copies.late, during), "forgotten without Redis").toBe("summary");

    await redis.restart();
    await expect(async () => {
      expect(await seen(copies.early.copy(two), before)).toBe("summary");
      expect(await seen(copies.late.copy(two), during)).toBe("summary");
    }).toPass({ timeout: 15_000 });
    await prove(late, before);
    expect(await seen(late.copy(two), before), "and what is proven then is shared").toBe("everything");
  });

  test("a Redis that hangs makes pages slower, not open", async ({ shop }) => {
    const order = await placeGuestOrder(shop);
    const visitor = new Visitor(shops[0]?.url ?? "");
    await prove(visitor, order);
    const copy = visitor.copy();
    await forget(visitor, order);
    redis.freeze();
    const start = Date.now();
    expect(await seen(copy, order)).toBe("summary");
    expect(Date.now() - start).toBeLessThan(5000);
  });
});
