import { expect, it } from "vitest";
import { describeBy, joinDescribed, nameAll } from "./lists";

it.each([
  ["en", "A, B", "Mug, large", "Mug; Book"],
  ["es", "A y B", "Mug, large", "Mug; Book"],
  ["ja", "A、B", "Mug、large", "Mug；Book"],
  ["ja-JP", "A、B", "Mug、large", "Mug；Book"],
  ["ar", "A وB", "Mug، large", "Mug؛ Book"],
])("writes lists as %s does", (locale, named, described, apart) => {
  expect(nameAll(["A", "B"], locale)).toBe(named);
  expect(describeBy(["Mug", "large"], locale)).toBe(described);
  expect(joinDescribed(["Mug", "Book"], locale)).toBe(apart);
});

it("keeps the direction of each thing in a list that runs from the right", () => {
  expect(nameAll(["2 × Mug", "Pot"], "ar")).toBe("\u20682 × Mug\u2069 وPot");
  expect(describeBy(["Mug", "size M"], "ar")).toBe("Mug، \u2068size M\u2069");
  expect(joinDescribed(["2 × Mug", "Pot"], "ar")).toBe("\u20682 × Mug\u2069؛ Pot");
});

it("names a single thing as it is", () => {
  expect(nameAll(["A"], "ja")).toBe("A");
  expect(nameAll([], "en")).toBe("");
});
