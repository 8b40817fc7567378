import { describe, expect, it } from "vitest";
import { languageTag } from "./answers";

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
