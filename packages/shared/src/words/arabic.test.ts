import { expect, it } from "vitest";
import { MESSAGES } from "./catalogues";
import { translatorOf } from "./translator";

const reader = { locale: "ar", language: "ar", timeZone: "UTC" } as const;

it.each([
  [0, "لا طلبات"],
  [1, "طلب واحد"],
  [2, "طلبان"],
  [3, "3 طلبات"],
  [11, "11 طلبًا"],
  [100, "100 طلب"],
  [103, "103 طلبات"],
  [1_200, "1,200 طلب"],
])("orders are counted as Arabic has it: %i", (total, text) => {
  expect(translatorOf(reader, "history")("results", { total })).toBe(text);
});

it.each([
  [1, "A وB ومنتج آخر"],
  [2, "A وB ومنتجان آخران"],
  [5, "A وB و5 منتجات أخرى"],
  [15, "A وB و15 منتجًا آخر"],
])("what is not named is counted with it: %i", (count, text) => {
  const said = translatorOf(reader, "order.entry")("andMore", { named: "A وB", count });
  expect(said.replace(/[\u2068\u2069]/gu, "")).toBe(text);
});

it("the law's own labels", () => {
  expect(MESSAGES.ar.requests.withdraw).toMatchObject({ label: "العدول عن العقد هنا", confirm: "تأكيد العدول" });
});

it("what is written from the left is isolated where it stands in a sentence", () => {
  const said = translatorOf(reader, "mail.help")("order", {
    from: "address",
    email: "help@shop.example",
    number: "FF-12",
  });
  expect(said).toBe("لديك سؤال؟ يمكنك مراسلتنا على \u2068help@shop.example\u2069 مع ذكر رقم الطلب \u2068FF-12\u2069.");
});

it("a link in a mail's text is left bare, so that readers of mail find its end", () => {
  const said = translatorOf(reader, "mail")("buttonFails", { url: "https://shop.example/o/1" });
  expect(said).toMatch(/ https:\/\/shop\.example\/o\/1$/u);
});

it("signs and digits are those that the shop's Arabic has", () => {
  const all = JSON.stringify(MESSAGES.ar);
  expect(all).not.toMatch(/\p{Script=Arabic}[,;?]/u);
  expect(all).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/u);
  // The translator isolates what is filled in: marks of the catalogue's own would be a second way to do so.
  expect(all).not.toMatch(/[\u200e\u200f\u2066-\u2069]/u);
});
