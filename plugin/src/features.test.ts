import { expect, it } from "vitest";
import { featuresOf, VERSION } from "./features";

const ALWAYS = [
  "order-fields",
  "carts",
  "orders",
  "history",
  "order-placed-email",
  "password-reset-email",
  "claims",
  "accounts",
];

it("offers the lookup only with a secret that storefronts prove themselves by", () => {
  expect(featuresOf({ linkSecrets: [], lockOrderReads: false })).toEqual(ALWAYS);
  const linkSecrets = ["s".repeat(32)];
  expect(featuresOf({ linkSecrets, lockOrderReads: false })).toEqual([
    ...ALWAYS,
    "lookup",
    "order-link-email",
    "requests",
  ]);
  expect(featuresOf({ linkSecrets, lockOrderReads: true })).toEqual([
    ...ALWAYS,
    "lookup",
    "order-link-email",
    "requests",
    "locked-reads",
  ]);
});

it("has the version that storefronts know", () => {
  expect(VERSION).toBe(1);
});
