import { expect, it } from "vitest";
import { parseOptions } from "./parse-options";

const A = "a secret of at least thirty-two characters";
const B = "b secret of at least thirty-two characters";

it("has defaults where nothing is set", () => {
  expect(parseOptions({})).toEqual({
    storefrontUrl: null,
    storeName: "Our shop",
    supportEmail: null,
    linkSecrets: [],
    linkDays: 60,
  });
});

it.each<[unknown, string[]]>([
  [`${A}, ${B}`, [A, B]],
  [
    [A, B],
    [A, B],
  ],
  [`${A},,`, [A]],
  ["too short", []],
  [undefined, []],
  ["", []],
  [42, []],
])("reads the secrets of %j", (linkSecret, expected) => {
  expect(parseOptions({ linkSecret }).linkSecrets).toEqual(expected);
});

it.each<[unknown, string | null]>([
  ["https://shop.example/", "https://shop.example"],
  [" https://shop.example/us ", "https://shop.example/us"],
  ["shop.example", null],
  ["javascript:alert(1)", null],
])("reads the storefront's address %j", (storefrontUrl, expected) => {
  expect(parseOptions({ storefrontUrl }).storefrontUrl).toBe(expected);
});

it.each<[unknown, number]>([
  [14, 14],
  ["14", 14],
  [0, 60],
  [-1, 60],
  ["soon", 60],
])("reads %j days as %i", (linkDays, expected) => {
  expect(parseOptions({ linkDays }).linkDays).toBe(expected);
});
