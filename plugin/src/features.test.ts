import { expect, it } from "vitest";
import { featuresOf, VERSION } from "./features";
import type { PluginOptions } from "./options/parse-options";

const ALWAYS = [
  "order-fields",
  "carts",
  "orders",
  "history",
  "order-placed-email",
  "password-reset-email",
  "claims",
  "accounts",
  "profile",
];

const SHARED = { linkSecrets: ["s".repeat(32)], lockOrderReads: false, withdrawal: withdrawalBy("eu") };

function withdrawalBy(mode: PluginOptions["withdrawal"]["mode"]): PluginOptions["withdrawal"] {
  return { mode } as PluginOptions["withdrawal"];
}

it("offers the lookup and shoppers' requests only with a secret that storefronts prove themselves by", () => {
  const shared = [...ALWAYS, "lookup", "order-link-email", "requests", "withdrawals"];
  expect(featuresOf({ ...SHARED, linkSecrets: [] })).toEqual(ALWAYS);
  expect(featuresOf(SHARED)).toEqual(shared);
  expect(featuresOf({ ...SHARED, lockOrderReads: true })).toEqual([...shared, "locked-reads"]);
});

it("offers withdrawals unless the shop has turned them off", () => {
  expect(featuresOf({ ...SHARED, withdrawal: withdrawalBy("all") })).toContain("withdrawals");
  expect(featuresOf({ ...SHARED, withdrawal: withdrawalBy("off") })).not.toContain("withdrawals");
});

it("has the version that storefronts know", () => {
  expect(VERSION).toBe(1);
});
