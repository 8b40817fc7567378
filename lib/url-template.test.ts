import { expect, it } from "vitest";
import { fillTemplate, readPlace, replaceLanguage } from "./url-template";

it.each([
  ["", "country", null, null],
  ["/DE", "country", "de", null],
  ["/de/en", "country", "de", null],
  ["/de", "language", null, "de"],
  ["/de/en", "country/language", "de", "en"],
  ["/de", "country/language", "de", null],
  ["/en/us", "language/country", "us", "en"],
  ["/en-US", "language-country", "us", "en"],
] as const)("the path's %j means, as %s, the country %s and the language %s", (prefix, form, country, language) => {
  expect(readPlace(prefix, form)).toEqual({ country, language });
});

it.each([
  ["/de", "language", "fr", "/fr"],
  ["/de", "language", "pt-BR", "/pt-br"],
  ["/de", "language", "zh-Hant", "/zh"],
  ["/en-us", "language-country", "pt-BR", "/pt-us"],
  ["/de/en", "country/language", "fr", "/de/fr"],
  ["/en/us", "language/country", "ja", "/ja/us"],
  ["/de", "country/language", "fr", "/de"],
  ["/de", "country", "fr", "/de"],
  ["", "language", "fr", ""],
] as const)("in the path's %j, as %s, the language becomes %s: %j", (prefix, form, language, replaced) => {
  expect(replaceLanguage(prefix, form, language)).toBe(replaced);
});

const BERLIN = { country: "de", language: "en" };
const NOWHERE = { country: null, language: null };

it.each([
  ["https://shop.example/{country}", BERLIN, "https://shop.example/de"],
  ["https://shop.example/{country}/{language}/store", BERLIN, "https://shop.example/de/en/store"],
  ["https://shop.example/{language}-{country}", BERLIN, "https://shop.example/en-de"],
  ["https://{country}.shop.example/", BERLIN, "https://de.shop.example/"],
  ["https://shop.example/{country}", NOWHERE, "https://shop.example"],
  ["https://shop.example/{country}/store", NOWHERE, "https://shop.example/store"],
  ["https://shop.example/{language}-{country}/store?a={country}", NOWHERE, "https://shop.example/store?a="],
  ["https://{country}.shop.example/", NOWHERE, "https://shop.example/"],
  ["https://{country}.shop.example", NOWHERE, "https://shop.example"],
  ["/{country}/account", BERLIN, "/de/account"],
  ["/{country}", NOWHERE, "/"],
  ["https://shop.example/", BERLIN, "https://shop.example/"],
])("%s is, in %j, %s", (template, place, expected) => {
  expect(fillTemplate(template, place)).toBe(expected);
});
