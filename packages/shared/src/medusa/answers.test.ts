import { describe, expect, it } from "vitest";
import { amount, languageTag } from "./answers";

describe("languageTag", () => {
  it.each([
    ["de-DE", "de-DE"],
    ["DE-de", "de-DE"],
    ["zh-hant", "zh-Hant"],
  ])("reads %s as %s", (value, tag) => {
    expect(languageTag.parse(value)).toBe(tag);
  });

  it.each([[undefined], [null], [""], ["de_DE"], ["<script>"], [7], [["de"]]])("takes %j for none", (value) => {
    expect(languageTag.parse(value)).toBeNull();
  });
});

describe("amount", () => {
  it.each([
    [0, 0],
    [-1.5, -1.5],
    ["96.84", 96.84],
    [" 2 ", 2],
    [{ value: "96.840000000000000000", precision: 20 }, 96.84],
    [{ value: 7, precision: 20 }, 7],
  ])("reads %j as %d", (value, number) => {
    expect(amount.parse(value)).toBe(number);
  });

  it.each([
    [undefined],
    [null],
    [""],
    [" "],
    ["1,5"],
    ["NaN"],
    [Number.NaN],
    ["1e400"],
    [true],
    [[1]],
    [{}],
    [{ value: { value: 1 } }],
  ])("takes %j for none", (value) => {
    expect(amount.parse(value)).toBeNull();
  });
});
