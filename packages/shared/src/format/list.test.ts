import { expect, test } from "vitest";
import { formatList } from "./list";

test("lists things as the reader's language does", () => {
  expect(formatList(["Mug", "Pot", "Book"], "en", "and")).toBe("Mug, Pot, and Book");
  expect(formatList(["Becher", "Topf"], "de", "and")).toBe("Becher und Topf");
  expect(formatList(["急須", "湯呑み"], "ja", "and")).toBe("急須、湯呑み");
  expect(formatList(["Mug", "Pot"], "en", "parts")).toBe("Mug, Pot");
  expect(formatList(["急須", "湯呑み"], "ja", "parts")).toBe("急須、湯呑み");
  expect(formatList([], "en", "and")).toBe("");
});

test("keeps the direction of each where the list runs from the right", () => {
  expect(formatList(["2 × Mug", "Pot"], "ar", "and")).toBe("\u20682 × Mug\u2069 وPot");
});
