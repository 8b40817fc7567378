import { emailDigest } from "@order-pages/shared/proofs/email-digest";
import { grantCookieName, isGrantCookie, MOST_GRANTS, writeGrant } from "../lib/session/grant-cookie";
import { expect, sampleOrder } from "./fixtures";
import { KNOWN_DEVICE } from "./support/accounts";
import { newCustomer, placeOwn } from "./support/customers";
import { forgetOrder, levelShown, lookUpOrder, pathOf, proveByEmail } from "./support/grants";
import { guestSettings, placeGuestOrder, test } from "./support/guests";
import { shownBy } from "./support/levels";
import { signedLink } from "./support/signed-links";
import { startStorefront } from "./support/storefront";
import { Visitor } from "./support/visitor";

const DAY = 86_400;
const SESSION = "_medusa_jwt";
const OLD_SECRET = "the secret of last year with its thirty-two letters";

test("a grant opens its own order and no other, in this browser and no other", async ({
  shop,
  storefront,
  visitor,
}) => {
  const order = await placeGuestOrder(shop);
  await lookUpOrder(visitor, order);
  expect(await levelShown(visitor, order)).toBe("everything");
  expect(await levelShown(visitor, sampleOrder("two-parcels"))).toBe("summary");
  expect(await levelShown(new Visitor(storefront.url), order)).toBe("summary");
});

test("the cookie is out of reach for scripts and other sites, and small", async ({ shop, visitor }) => {
  const order = await placeGuestOrder(shop);
  const answer = await visitor.submit(await visitor.get("/order/lookup"), {
    number: order.number,
    email: order.email,
  });
  const [cookie = ""] = answer.headers["set-cookie"] ?? [];
  const link = await visitor.get(signedLink(order));
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
  expect(await levelShown(copy, order)).toBe("summary");
});

test("two links that are opened side by side both open their orders", async ({ shop, storefront }) => {
  const [one, other] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
  const visitor = new Visitor(storefront.url);
  // Neither knows of the other's answer when it is asked.
  const tabs = [visitor.copy(storefront.url, visitor.address), visitor.copy(storefront.url, visitor.address)] as const;
  await Promise.all([tabs[0].get(signedLink(one)), tabs[1].get(signedLink(other))]);
  for (const tab of tabs) for (const [name, value] of tab.cookies) visitor.cookies.set(name, value);
  for (const order of [one, other]) expect(await levelShown(visitor, order)).toBe("everything");
});

test("many orders fit into a browser's cookies, the oldest goes first", async ({ demo, shop, visitor }) => {
  const [order, last] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
  await visitor.get(signedLink(order));
  const { SESSION_SECRET = "" } = guestSettings(demo, demo.backend);
  const expiresAt = Math.floor(Date.now() / 1000) + 21 * DAY + 60;
  for (let index = 1; index < MOST_GRANTS; index += 1) {
    const orderId = `order_01JB8TZ2${String(index).padStart(18, "0")}`;
    const grant = { id: "0123456789abcdef", orderId, source: "link", email: "", expiresAt } as const;
    visitor.cookies.set(grantCookieName(orderId), writeGrant(grant, SESSION_SECRET));
  }
  expect(await levelShown(visitor, order)).toBe("everything");
  await visitor.get(signedLink(last));
  expect(await levelShown(visitor, last)).toBe("everything");
  expect(await levelShown(visitor, order)).toBe("summary");
  const grants = [...visitor.cookies].filter(([name]) => isGrantCookie(name));
  expect(grants).toHaveLength(MOST_GRANTS);
  expect(grants.map(([name, value]) => `${name}=${value}`).join("; ").length).toBeLessThan(3072);
});

/** What may come instead of the cookie that was earned. */
const FORGERIES: Record<string, (cookie: string) => string> = {
  nothing: () => "",
  "half of it": (cookie) => cookie.slice(0, cookie.length / 2),
  "all but its end": (cookie) => cookie.slice(0, -1),
  "one letter changed": (cookie) => cookie.replace(/(?<=^.{20})./, (letter) => (letter === "A" ? "B" : "A")),
  "a later end": (cookie) => cookie.replace(/\.(\d+)\./, (_, seconds) => `.${Number(seconds) + DAY}.`),
  "its parts in another order": (cookie) => cookie.split(".").reverse().join("."),
  "the format of before": () => "Fe26.2**abc*def",
  "no signature at all": (cookie) => cookie.replace(/\.[^.]*$/, "."),
  "three thousand letters": () => "A".repeat(3000),
  "signs that no cookie has": () => "%00%0d%0aSet-Cookie:x=y",
};

test("a cookie that is edited or cut opens nothing, and breaks nothing", async ({ shop, visitor }) => {
  const order = await placeGuestOrder(shop);
  await lookUpOrder(visitor, order);
  const name = grantCookieName(order.id);
  const cookie = visitor.cookies.get(name) ?? "";
  for (const [how, forge] of Object.entries(FORGERIES)) {
    const forged = forge(cookie);
    expect(forged, how).not.toBe(cookie);
    visitor.cookies.set(name, forged);
    expect(await levelShown(visitor, order), how).toBe("summary");
  }
  visitor.cookies.set(name, cookie);
  expect(await levelShown(visitor, order)).toBe("everything");
});

test("what is signed by another, for another or too long ago opens nothing", async ({ demo, shop, visitor }) => {
  const [order, other] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
  const { SESSION_SECRET = "" } = guestSettings(demo, demo.backend);
  const now = Math.floor(Date.now() / 1000);
  const mine = {
    id: "0123456789abcdef",
    orderId: order.id,
    source: "lookup",
    email: emailDigest(order.email),
  } as const;
  const look = async (grant: object, secret = SESSION_SECRET) => {
    const cookie = writeGrant({ ...mine, expiresAt: now + 60, ...grant }, secret);
    visitor.cookies.set(grantCookieName(order.id), cookie);
    return levelShown(visitor, order);
  };
  expect(await look({}), "the true secret: the forgery is a good one").toBe("everything");
  expect(await look({}, OLD_SECRET), "another secret").toBe("summary");
  expect(await look({ expiresAt: now - 1 }), "one that has ended").toBe("summary");
  expect(await look({ orderId: other.id }), "another order's").toBe("summary");
  expect(await look({ email: emailDigest(other.email) }), "for another email").toBe("summary");
  expect(await look({ email: "" }), "for no email").toBe("summary");
});

test("rotation: the older secret's grants live on until it is retired", async ({ demo, shop, backend }) => {
  const order = await placeGuestOrder(shop);
  const newest = "the secret of this year with its thirty-two letters";
  const withSecrets = (...secrets: string[]) =>
    startStorefront(guestSettings(demo, backend.url, { SESSION_SECRET: secrets.join(",") }));
  const shops = await Promise.all([withSecrets(OLD_SECRET), withSecrets(newest, OLD_SECRET), withSecrets(newest)]);
  try {
    const [before, during, after] = shops.map(({ url }) => url);
    const visitor = new Visitor(before ?? "");
    await lookUpOrder(visitor, order);
    expect(await levelShown(visitor.copy(during), order)).toBe("everything");
    expect(await levelShown(visitor.copy(after), order)).toBe("summary");
    // What is earned anew is signed with the newest.
    const rotated = visitor.copy(during);
    await rotated.get(signedLink(order));
    expect(await levelShown(rotated.copy(after), order)).toBe("everything");
  } finally {
    await Promise.all(shops.map((one) => one.stop()));
  }
});

test("a copy of the cookie is worth nothing once its order was forgotten", async ({ shop, visitor }) => {
  const [order, other] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
  await lookUpOrder(visitor, order);
  await lookUpOrder(visitor, other);
  const copy = visitor.copy();
  await forgetOrder(visitor, order);
  expect(await levelShown(visitor, order)).toBe("summary");
  expect(await levelShown(visitor, other), "the device's other order").toBe("everything");
  for (const path of ["", "/confirmed"]) expect(shownBy(await copy.get(pathOf(order) + path))).toBe("summary");
  expect(await levelShown(copy, other), "what was not forgotten").toBe("everything");

  await proveByEmail(visitor, order);
  expect(await levelShown(visitor, order), "proven again").toBe("everything");
  expect(await levelShown(copy, order)).toBe("summary");
});

test("copies of the session and of all grants are worth nothing after signing out", async ({ shop, visitor }) => {
  const customer = await newCustomer(shop);
  const [order, own] = [await placeGuestOrder(shop), await placeOwn(shop, customer)];
  await lookUpOrder(visitor, order);
  visitor.cookies.set(SESSION, customer.token);
  const copy = visitor.copy();
  for (const mine of [order, own]) expect(await levelShown(visitor, mine)).toBe("everything");

  const out = await visitor.submit(await visitor.get("/account"), {});
  expect(out.status).toBe(303);
  // What a device is known by opens nothing.
  const left = [...visitor.cookies.keys()].filter((name) => name !== KNOWN_DEVICE);
  expect(left, "when that was, and nothing else").toEqual(["_order_closed"]);
  for (const gone of [order, own]) expect(await levelShown(copy, gone)).toBe("summary");
  expect((await copy.get("/account/orders")).status, "the account").not.toBe(200);
  expect((await copy.get(`/account/orders/${own.id}`)).body).not.toContain(customer.email);
});

test("nor is a copy that its thief has changed before", async ({ shop, visitor }) => {
  const [order, other] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
  await lookUpOrder(visitor, order);
  await lookUpOrder(visitor, other);
  const thief = visitor.copy();
  await forgetOrder(thief, other);
  expect(await levelShown(thief, order), "the thief's cookie is a good one").toBe("everything");

  await forgetOrder(visitor, order);
  expect(await levelShown(thief, order)).toBe("summary");
});
