import { createSecretKey } from "node:crypto";
import { expect, it } from "vitest";
import { sealingSecret } from "./sealing-secret";
import { fakeShop, SECRET } from "./test-support";

const shopWith = (jwtSecret: unknown, options: object = {}) => {
  const shop = fakeShop();
  shop.config.projectConfig = { http: { jwtSecret } };
  shop.config.plugins = shop.config.plugins.map((plugin) => ({
    ...plugin,
    options: { ...(plugin as { options: object }).options, ...options },
  }));
  return shop.container;
};

it("is Medusa's own", () => {
  expect(sealingSecret(shopWith("a text"))).toBe("a text");
});

const noTexts: [string, unknown][] = [
  ["missing", undefined],
  ["empty", ""],
  ["a key", createSecretKey(Buffer.from("a key"))],
  ["a key with its passphrase", { key: "pem", passphrase: "p" }],
];

it.each(noTexts)("is the first link secret where Medusa's is %s", (_case, jwtSecret) => {
  expect(sealingSecret(shopWith(jwtSecret))).toBe(SECRET);
});

it.each(noTexts)("is nothing less where Medusa's is %s and there is no link secret", (_case, jwtSecret) => {
  expect(() => sealingSecret(shopWith(jwtSecret, { linkSecret: undefined, lockOrderReads: false }))).toThrow(
    "cannot be sealed",
  );
});
