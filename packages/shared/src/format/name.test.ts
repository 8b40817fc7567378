import { expect, test } from "vitest";
import { formatName } from "./name";

test.each([
  ["Ada", "Lovelace", "Ada Lovelace"],
  ["太郎", "山田", "山田 太郎"],
  ["민준", "김", "김 민준"],
  [null, "Lovelace", "Lovelace"],
  [null, null, null],
])("%s and %s make %s", (given, family, name) => {
  expect(formatName(given, family)).toBe(name);
});
