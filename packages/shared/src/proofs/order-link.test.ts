import { describe, expect, it } from "vitest";
import { orderLink, signOrderLink, verifyOrderLink } from "./order-link";
import vectors from "./vectors.json";

const ORDER = "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1";
const SECRET = "a secret of at least thirty-two characters";
const OLD_SECRET = "an older secret of thirty-two characters";
const NOW = new Date("2026-11-20T12:00:00Z");
const LATER = NOW.getTime() / 1000 + 60;
const link = signOrderLink(ORDER, LATER, SECRET);

it.each(vectors.orderLinks)("opens with $key, as the plugin signs it", ({ orderId, expiresAt, secret, key }) => {
  expect(verifyOrderLink(orderId, key, [secret], new Date((expiresAt - 1) * 1000))).toBe(true);
});

it("opens its order, until it ends", () => {
  expect(verifyOrderLink(ORDER, link, [SECRET], NOW)).toBe(true);
  expect(verifyOrderLink(ORDER, link, [SECRET], new Date(LATER * 1000))).toBe(false);
});

it("outlives a rotation, and ends with the retired secret", () => {
  const older = signOrderLink(ORDER, LATER, OLD_SECRET);
  expect(verifyOrderLink(ORDER, older, [SECRET, OLD_SECRET], NOW)).toBe(true);
  expect(verifyOrderLink(ORDER, older, [SECRET], NOW)).toBe(false);
});

describe("opens nothing", () => {
  const [, expiry, proof] = link.split(".");
  it.each([
    ["for another order", "order_01JB8TZ2M3N4P5Q6R7S8T9V0W2", link],
    ["with a later end", ORDER, `v1.${LATER + 1}.${proof}`],
    ["with another version", ORDER, `v2.${expiry}.${proof}`],
    ["truncated", ORDER, link.slice(0, -1)],
    ["with one bit turned", ORDER, link.replace(/.$/, (last) => (last === "A" ? "B" : "A"))],
    ["with more at its end", ORDER, `${link}.x`],
    ["without a signature", ORDER, `v1.${expiry}.`],
    ["empty", ORDER, ""],
    ["oversize", ORDER, "v1.".repeat(100_000)],
    ["binary", ORDER, "v1.\u0000\uffff.\ud800"],
  ])("%s", (_case, orderId, key) => {
    expect(verifyOrderLink(orderId, key, [SECRET], NOW)).toBe(false);
  });

  it("where no secret is set", () => {
    expect(verifyOrderLink(ORDER, link, [], NOW)).toBe(false);
  });
});

it.each(vectors.orderLinks)("signs $key", ({ orderId, expiresAt, secret, key }) => {
  expect(signOrderLink(orderId, expiresAt, secret)).toBe(key);
});

describe("the link of a mail", () => {
  const [{ orderId, expiresAt, secret, key }] = vectors.orderLinks as [(typeof vectors.orderLinks)[0]];
  const options = { storefrontUrl: "https://shop.example", linkSecrets: [secret, "an older one"], linkDays: 2 };
  const now = new Date((expiresAt - 2 * 24 * 60 * 60) * 1000);

  it("is signed with the newest secret and ends after its days", () => {
    expect(orderLink(orderId, options, now)).toEqual({
      url: `https://shop.example/order/${orderId}/open?key=${key}`,
      expiresAt: new Date(expiresAt * 1000),
    });
  });

  it("is bare without a secret", () => {
    expect(orderLink(orderId, { ...options, linkSecrets: [] }, now)).toEqual({
      url: `https://shop.example/order/${orderId}`,
      expiresAt: null,
    });
  });
});
