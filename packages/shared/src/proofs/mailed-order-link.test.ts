import { describe, expect, it } from "vitest";
import { orderLink, signOrderLink } from "./order-link";
import vectors from "./vectors.json";

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
