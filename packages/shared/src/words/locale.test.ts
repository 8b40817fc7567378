import { describe, expect, it } from "vitest";
import { direction, negotiateLocale } from "./locale";

describe("negotiateLocale", () => {
  it.each([
    [null, "en", "en"],
    ["", "en", "en"],
    ["en-GB,en;q=0.9", "en-GB", "en"],
    ["nl-NL,nl;q=0.9,en-AU;q=0.5", "en-AU", "en"],
    ["de", "de", "de"],
    ["fr-CA,en;q=0.8", "fr-CA", "fr"],
    ["en-US;q=0.1,en-IE;q=0.8", "en-IE", "en"],
    ["en;q=0", "en", "en"],
    ["*", "en", "en"],
    ["<script>,,;;;q=x", "en", "en"],
    ["en-Latn-NZ-u-nu-arab", "en-NZ", "en"],
  ])("%j becomes %s", (header, locale, language) => {
    expect(negotiateLocale(header)).toEqual({ locale, language });
  });
});

it("knows which way a language runs", () => {
  expect(direction("en-GB")).toBe("ltr");
  expect(direction("ar-EG")).toBe("rtl");
});
