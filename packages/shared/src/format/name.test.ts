import { expect, test } from "vitest";
import { formatGreetedName, formatName, inNameOrder } from "./name";

test.each([
  ["Ada", "Lovelace", "Ada Lovelace"],
  ["太郎", "山田", "山田 太郎"],
  ["민준", "김", "김 민준"],
  [null, "Lovelace", "Lovelace"],
  ["", "Lovelace", "Lovelace"],
  [null, null, null],
])("%s and %s make %s", (given, family, name) => {
  expect(formatName(given, family)).toBe(name);
});

test.each([
  ["Ada", "Lovelace", "Ada"],
  ["太郎", "山田", "山田 太郎"],
  ["太郎", null, "太郎"],
  ["", "山田", "山田"],
  ["", "Lovelace", null],
  [null, null, null],
])("%s and %s are greeted as %s", (given, family, name) => {
  expect(formatGreetedName(given, family)).toBe(name);
});

test("a Japanese form asks for the family's name first", () => {
  expect(inNameOrder("given", "family", "ja-JP")).toEqual(["family", "given"]);
  expect(inNameOrder("given", "family", "es")).toEqual(["given", "family"]);
});
