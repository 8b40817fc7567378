import { describe, expect, it } from "vitest";
import { mayBeOrderLink, orderLink, signOrderLink, verifyOrderLink } from "./order-link";
import { sign } from "./signature";
import vectors from "./vectors.json";

const ORDER = { id: "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1", email: "maya.okafor@example.com" };
const SECRET = "a secret of at least thirty-two characters";
const OLD_SECRET = "an older secret of thirty-two characters";
const NOW = new Date("2026-11-20T12:00:00Z");
const LATER = NOW.getTime() / 1000 + 60;
const link = signOrderLink(ORDER, LATER, SECRET);

it.each(vectors.orderLinks)("opens with $key, as the plugin signs it", ({ order, expiresAt, secret, key }) => {
  expect(verifyOrderLink(order, key, [secret], new Date((expiresAt - 1) * 1000))).toBe(true);
});

it("opens its order, until it ends", () => {
  expect(verifyOrderLink(ORDER, link, [SECRET], NOW)).toBe(true);
  expect(verifyOrderLink(ORDER, link, [SECRET], new Date(LATER * 1000))).toBe(false);
});

it.each(["Maya.Okafor@Example.com", " maya.okafor@example.com "])("opens it with the email spelt %j", (email) => {
  expect(verifyOrderLink({ ...ORDER, email }, link, [SECRET], NOW)).toBe(true);
});

it("names nobody", () => {
  expect(Buffer.from(link.split(".").join(""), "base64url").toString()).not.toContain("maya");
});

it("of an order without an email opens it until it has one", () => {
  const till = { id: ORDER.id, email: null };
  const key = signOrderLink(till, LATER, SECRET);
  expect(verifyOrderLink(till, key, [SECRET], NOW)).toBe(true);
  expect(verifyOrderLink(ORDER, key, [SECRET], NOW)).toBe(false);
});

it.each([
  ["a key", link, true],
  ["another's", `v2.${LATER}.${"A".repeat(43)}`, true],
  ["one that has ended", signOrderLink(ORDER, NOW.getTime() / 1000, SECRET), false],
  ["one of before", link.replace("v2", "v1"), false],
  ["one of more digits than a moment has", `v2.${LATER}000.${"A".repeat(43)}`, false],
  ["one whose end is no number", `v2.${LATER}x.${"A".repeat(43)}`, false],
  ["nothing", "", false],
  ["oversize", `v2.${LATER}.${"A".repeat(1000)}`, false],
])("tells without the order whether %s may be one", (_case, key, expected) => {
  expect(mayBeOrderLink(key, NOW)).toBe(expected);
});

it("outlives a rotation, and ends with the retired secret", () => {
  const older = signOrderLink(ORDER, LATER, OLD_SECRET);
  expect(verifyOrderLink(ORDER, older, [SECRET, OLD_SECRET], NOW)).toBe(true);
  expect(verifyOrderLink(ORDER, older, [SECRET], NOW)).toBe(false);
});

describe("opens nothing", () => {
  const [, expiry, proof] = link.split(".");
  it.each([
    ["for another order", { ...ORDER, id: "order_01JB8TZ2M3N4P5Q6R7S8T9V0W2" }, link],
    ["once the order has another email", { ...ORDER, email: "right@example.com" }, link],
    ["once the order has none", { ...ORDER, email: null }, link],
    ["with a later end", ORDER, `v2.${LATER + 1}.${proof}`],
    ["with another version", ORDER, `v3.${expiry}.${proof}`],
    // Signed as links of before were: over order and expiry alone.
    ["of before", ORDER, `v1.${LATER}.${sign("order link", `order-link.v1.${ORDER.id}.${LATER}`, SECRET)}`],
    ["truncated", ORDER, link.slice(0, -1)],
    ["with one bit turned", ORDER, link.replace(/.$/, (last) => (last === "A" ? "B" : "A"))],
    ["with more at its end", ORDER, `${link}.x`],
    ["without a signature", ORDER, `v2.${expiry}.`],
    ["empty", ORDER, ""],
    ["oversize", ORDER, "v2.".repeat(100_000)],
    ["binary", ORDER, "v2.\u0000\uffff.\ud800"],
  ])("%s", (_case, order, key) => {
    expect(verifyOrderLink(order, key, [SECRET], NOW)).toBe(false);
  });

  it("where no secret is set", () => {
    expect(verifyOrderLink(ORDER, link, [], NOW)).toBe(false);
  });
});

it.each(vectors.orderLinks)("signs $key", ({ order, expiresAt, secret, key }) => {
  expect(signOrderLink(order, expiresAt, secret)).toBe(key);
});

describe("the link of a mail", () => {
  const [{ order, expiresAt, secret, key }] = vectors.orderLinks as [(typeof vectors.orderLinks)[0]];
  const options = { storefrontUrl: "https://shop.example", linkSecrets: [secret, "an older one"], linkDays: 2 };
  const now = new Date((expiresAt - 2 * 24 * 60 * 60) * 1000);

  it("is signed with the newest secret and ends after its days", () => {
    expect(orderLink(order, options, now)).toEqual({
      url: `https://shop.example/order/${order.id}/open?key=${key}`,
      expiresAt: new Date(expiresAt * 1000),
    });
  });

  it("is bare without a secret", () => {
    expect(orderLink(order, { ...options, linkSecrets: [] }, now)).toEqual({
      url: `https://shop.example/order/${order.id}`,
      expiresAt: null,
    });
  });
});
