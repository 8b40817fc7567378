import { expect, it } from "vitest";
import { formatList } from "./list";

it.each([
  ["en", "A, B, C"],
  ["de", "A, B und C"],
  ["fr", "A, B, C"],
  ["es", "A, B y C"],
  ["ja", "A、B、C"],
  ["ar", "A وB وC"],
])("lists as %s does", (locale, list) => {
  expect(formatList(["A", "B", "C"], locale)).toBe(list);
});

it("lists one and none", () => {
  expect(formatList(["A"], "de")).toBe("A");
  expect(formatList([], "de")).toBe("");
});
