import { expect, test } from "vitest";
import { translatorOf } from "./translator";

const plain = (text: string) => text.replace(/[\u2068\u2069]/g, "|");
const reader = { language: "ar", timeZone: "UTC" } as const;

test("a number in an Arabic sentence keeps its own direction", () => {
  const t = translatorOf({ ...reader, locale: "ar-EG" }, "orderPage");
  expect(plain(t("quantity", { quantity: "1.5" }))).toContain("|1.5|");
});

test("so does one beside markup, which is left as it is", () => {
  const t = translatorOf({ ...reader, locale: "ar" }, "site");
  const parts = t.rich("help", { email: "help@example.com", link: (chunks) => chunks });
  expect(plain([parts].flat(3).join(""))).toContain("|help@example.com|");
});

test("counts, choices and raw words are what they are", () => {
  const t = translatorOf({ ...reader, locale: "ar" }, "claims.list");
  expect(plain(t("ended", { state: "order_canceled", date: "1 May" }))).toContain("|1 May|");
  expect(t.has("cancel")).toBe(true);
  expect(plain(translatorOf({ ...reader, locale: "ar" }, "order")("itemCount", { count: 2 }))).not.toContain("|");
});

test("a name from the right keeps its own direction in a sentence from the left", () => {
  const t = translatorOf({ locale: "en", language: "en", timeZone: "UTC" }, "order");
  expect(plain(t("line.option", { name: "Size", value: "كبير (2)" }))).toBe("Size: |كبير (2)|");
});

test("English sentences have no such marks", () => {
  const t = translatorOf({ locale: "en", language: "en", timeZone: "UTC" }, "titles");
  expect(t("order", { number: "SO-1042" })).toBe("Order SO-1042");
});
