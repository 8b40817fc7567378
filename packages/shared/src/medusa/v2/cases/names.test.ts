import { describe, expect, test } from "vitest";
import { type Raw, rawLine, viewOf } from "../test-support-orders";

describe("T17 and T18: names", () => {
  const named = (changes: Raw) => {
    const [line] = viewOf({ items: [rawLine(changes)] }).items;
    return [line?.title, line?.options];
  };

  test.each([
    ["Default variant", { "Default option": "Default option value" }],
    ["Default Title", { Title: "Default Title" }],
    ["default", null],
    ["City bicycle", {}],
    [null, { Size: null }],
  ])("the variant %j of %j says nothing", (variant_title, variant_option_values) => {
    expect(named({ variant_title, variant_option_values })).toEqual(["City bicycle", []]);
  });

  test("a variant that says something is said", () => {
    expect(named({ variant_option_values: { "Default option": "Default option value" } })).toEqual([
      "City bicycle",
      ["Blue"],
    ]);
    expect(named({ variant_option_values: { Color: "Blue" } })).toEqual(["City bicycle", ["Color: Blue"]]);
    expect(named({ variant_title: "Default blue" })).toEqual(["City bicycle", ["Default blue"]]);
  });

  test.each([
    [{ title: "Coffee subscription, month 2" }, "Coffee subscription, month 2"],
    [{ title: "Blue" }, "City bicycle"],
    [{ title: null }, "City bicycle"],
    [{ title: "Made by hand", product_title: null, variant_title: null }, "Made by hand"],
    [{ title: "Blue", product_title: null }, "Blue"],
    [{ title: null, product_title: null }, "Item"],
  ])("%j is called %s", (changes, title) => {
    expect(named(changes)[0]).toBe(title);
  });
});
