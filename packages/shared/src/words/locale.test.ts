import { describe, expect, it } from "vitest";
import { direction, negotiateLocale } from "./locale";

describe("negotiateLocale", () => {
  it.each([
    [null, "en"],
    ["", "en"],
    ["en-GB,en;q=0.9", "en-GB"],
    ["fr-FR,fr;q=0.9,en-AU;q=0.5", "en-AU"],
    ["de", "en"],
    ["en-US;q=0.1,en-IE;q=0.8", "en-IE"],
    ["en;q=0", "en"],
    ["*", "en"],
    ["<script>,,;;;q=x", "en"],
    ["en-Latn-NZ-u-nu-arab", "en-NZ"],
  ])("%j becomes %s", (header, locale) => {
    expect(negotiateLocale(header)).toEqual({ locale, language: "en" });
  });
});

it("knows which way a language runs", () => {
  expect(direction("en-GB")).toBe("ltr");
  expect(direction("ar-EG")).toBe("rtl");
});
