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
  expect(featuresOf({ linkSecrets: [] })).toEqual(ALWAYS);
  expect(featuresOf({ linkSecrets: ["s".repeat(32)] })).toEqual([...ALWAYS, "lookup"]);
});

it("has the version that storefronts know", () => {
  expect(VERSION).toBe(1);
});
