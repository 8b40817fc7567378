import { describe, expect, it } from "vitest";
import { sourceOfWords } from "./source-of-words";

describe("sourceOfWords", () => {
  it.each([
    // the order's, the reader's, the shop's
    ["de-DE", "de", "en", "stored"],
    ["de-DE", "de-AT", "en", "stored"],
    ["de-DE", "en-US", "en", "shop"],
    ["de-DE", "fr", "en", "translations"],
    [null, "en-GB", "en", "stored"],
    [null, "fr", "en", "translations"],
    [null, "de", "de", "stored"],
    ["en", "de", "de", "shop"],
    ["en", "en", "de", "stored"],
    ["zh-CN", "zh-TW", "en", "translations"],
    ["no language", "en", "en", "stored"],
    ["no language", "ja", "en", "translations"],
  ] as const)("of an order in %s reads a reader of %s in a shop of %s what is %s", (order, locale, shop, source) => {
    expect(sourceOfWords(order, { locale, shop })).toBe(source);
  });

  it("leaves words as they are for a reader of no known language", () => {
    expect(sourceOfWords("de-DE", null)).toBe("stored");
    expect(sourceOfWords("de-DE", { locale: "!", shop: "en" })).toBe("stored");
  });
});
