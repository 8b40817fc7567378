import { expect, it } from "vitest";
import { isKnownLanguage, isLanguageTag } from "./language-tag";

it.each(["de", "de-CH", "zh-Hant-TW", "ar-EG-u-nu-latn", "tlh"])("%s is a language's name", (tag) => {
  expect(isLanguageTag(tag)).toBe(true);
});

it.each(["", "d", "de_DE", "deutsch-bitte-", "en, de", "de\r\nBcc: all@example.com", `de-x-${"a".repeat(40)}`, "🇩🇪"])(
  "%j is none",
  (text) => {
    expect(isLanguageTag(text)).toBe(false);
  },
);

it("knows a language from a mere tag", () => {
  expect(["de", "de-CH", "zh-Hant", "tlh"].map(isKnownLanguage)).toEqual([true, true, true, true]);
  expect(["deutsch", "xx", "de_DE", ""].map(isKnownLanguage)).toEqual([false, false, false, false]);
});
