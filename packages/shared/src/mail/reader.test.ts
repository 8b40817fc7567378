import { expect, it } from "vitest";
import { inLanguage } from "./in-language";
import { mailReader } from "./reader";

it.each([
  // What was chosen wins where there are words for it, with its region; else the shop's; English where it has none either.
  ["de-CH", "fr", { locale: "de-CH", language: "de", isChosen: true }],
  ["ar", "fr", { locale: "ar", language: "ar", isChosen: true }],
  ["en-GB", "de", { locale: "en-GB", language: "en", isChosen: true }],
  ["tlh", "fr-CA", { locale: "fr-CA", language: "fr", isChosen: false }],
  [null, "ja-JP", { locale: "ja-JP", language: "ja", isChosen: false }],
  ["", "de", { locale: "de", language: "de", isChosen: false }],
  ["no language", "de", { locale: "de", language: "de", isChosen: false }],
  [null, "tlh", { locale: "en", language: "en", isChosen: false }],
] as const)("a mail for %j in a shop of %s", (chosen, shops, expected) => {
  expect(mailReader(chosen, "Europe/Oslo", shops)).toEqual({ ...expected, timeZone: "Europe/Oslo" });
});

it("is English in a shop that says nothing", () => {
  expect(mailReader(null, "UTC")).toMatchObject({ locale: "en", isChosen: false });
});

it("a link asks for the language that was chosen, and for no other", () => {
  const german = { locale: "de-CH", isChosen: true };
  expect(inLanguage("https://shop.example/order/order_1", german)).toBe(
    "https://shop.example/order/order_1?lang=de-CH",
  );
  expect(inLanguage("https://shop.example/open?key=v2.1.a", german)).toBe(
    "https://shop.example/open?key=v2.1.a&lang=de-CH",
  );
  expect(inLanguage("https://shop.example/", { ...german, isChosen: false })).toBe("https://shop.example/");
});
