import { describe, expect, it } from "vitest";
import type { Language } from "./catalogues";
import { direction } from "./direction";
import { languageTag, nameOfLanguage, negotiateAmong, negotiateLocale } from "./locale";

describe("negotiateLocale", () => {
  it.each([
    [null, "en", "en"],
    ["", "en", "en"],
    ["en-GB,en;q=0.9", "en-GB", "en"],
    ["nl-NL,nl;q=0.9,en-AU;q=0.5", "en-AU", "en"],
    ["de", "de", "de"],
    ["DE-ch", "de-CH", "de"],
    ["fr-CA,en;q=0.8", "fr-CA", "fr"],
    ["en-US;q=0.1,en-IE;q=0.8", "en-IE", "en"],
    ["en;q=0", "en", "en"],
    ["*", "en", "en"],
    ["<script>,,;;;q=x", "en", "en"],
    ["en-Latn-NZ-u-nu-arab", "en-NZ", "en"],
    ["gsw-CH", "de-CH", "de"],
    ["ca,en;q=0.5", "en", "en"],
    ["ca-ES", "es-ES", "es"],
    ["ja-JP-u-ca-japanese", "ja-JP", "ja"],
    ["x-private,i-klingon,de", "de", "de"],
  ])("%j becomes %s", (header, locale, language) => {
    expect(negotiateLocale(header)).toEqual({ locale, language });
  });

  it("knows no language that the shop does not offer, and falls back to the shop's own", () => {
    const offer = { languages: ["de", "fr"], fallback: "de" } satisfies { languages: Language[]; fallback: Language };
    expect(negotiateLocale("en-GB,es;q=0.5", offer)).toEqual({ locale: "de", language: "de" });
    expect(negotiateLocale("en,fr-CH;q=0.5", offer)).toEqual({ locale: "fr-CH", language: "fr" });
  });

  it.each([
    ["pt-PT", "pt-PT", "pt-BR"],
    ["pt", "pt-BR", "pt-BR"],
    ["zh-TW", "zh-Hant-TW", "zh-Hant"],
    ["zh-HK", "zh-Hant-HK", "zh-Hant"],
    ["de-CH", "de-CH", "de-CH"],
    ["de-AT", "de-AT", "de"],
  ])("of regions and scripts with a file of their own, %s reads %s by the words of %s", (wish, locale, language) => {
    const languages = ["en", "de", "de-CH", "pt-BR", "zh-Hant"] as string[] as Language[];
    expect(negotiateLocale(wish, { languages, fallback: "en" })).toEqual({ locale, language });
  });

  it.each(["ar", "ar-EG", "ar-SA"])("writes the digits 0 to 9 and the common calendar for %s", (tag) => {
    const { locale } = negotiateLocale(tag);
    expect(new Intl.NumberFormat(locale).format(1042)).toMatch(/^1.?042$/);
    expect(new Intl.DateTimeFormat(locale, { year: "numeric", timeZone: "UTC" }).format(new Date("2026-05-04"))).toBe(
      "2026",
    );
    expect(languageTag(locale)).toBe(tag);
  });

  it("goes on knowing our languages when somebody has asked for ever so many", () => {
    for (let at = 0; at < 4_000; at += 1) negotiateLocale(`q${String.fromCharCode(97 + (at % 26))}-${1000 + at}`);
    for (let at = 0; at < 2_100; at += 1) negotiateLocale(`de-${["Latn", "Cyrl", "Arab"][at % 3]}-${100 + at}`);
    expect(negotiateLocale("fr-BE")).toEqual({ locale: "fr-BE", language: "fr" });
    expect(negotiateLocale("ja-Hira-JP")).toEqual({ locale: "ja-JP", language: "ja" });
  });
});

describe("negotiateAmong", () => {
  it.each([
    [["de", "fr", null, "en-GB"], "de", "de"],
    [[null, "fr", "de", "en-GB"], "fr", "fr"],
    [["nl", null, "es-MX", "en"], "es-MX", "es"],
    [[null, null, null, null], "en", "en"],
    [["de", null, null, "en-GB,de-AT;q=0.5"], "de-AT", "de"],
    [["de-CH", null, null, "de-AT"], "de-CH", "de"],
    [["de", null, null, "gsw-CH"], "de", "de"],
    [["\u0000", "../../etc", "de,fr", null], "de", "de"],
  ])("%j becomes %s", (asked, locale, language) => {
    expect(negotiateAmong(asked)).toEqual({ locale, language });
  });
});

it.each([
  ["en-GB", "ltr"],
  ["ar-EG-u-nu-latn", "rtl"],
  ["he", "rtl"],
  ["az-Arab", "rtl"],
  ["ja", "ltr"],
])("%s runs %s", (locale, way) => {
  expect(direction(locale)).toBe(way);
});

it.each([
  ["de", "Deutsch"],
  ["fr", "Français"],
  ["es", "Español"],
  ["ja", "日本語"],
  ["ar", "العربية"],
])("names %s in itself", (language, name) => {
  expect(nameOfLanguage(language)).toBe(name);
});
