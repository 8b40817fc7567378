import { expect, it } from "vitest";
import { jwtSecret } from "./jwt-secret";
import { fakeShop } from "./test-support";

it.each<[unknown, string]>([
  ["a text", "a text"],
  [{ key: "pem" }, '{"key":"pem"}'],
  [undefined, '""'],
])("is Medusa's own: %j", (given, expected) => {
  const shop = fakeShop();
  shop.config.projectConfig = { http: { jwtSecret: given } };
  expect(jwtSecret(shop.container)).toBe(expected);
});
