import { describe, expect, it } from "vitest";
import { matches, normalizeEmail, normalizeNumber, spaceOut } from "./lookup";

describe("an order number", () => {
  it.each([
    ["12", "12"],
    ["#12", "12"],
    [" # 1 2 ", "12"],
    ["１２", "12"],
    ["＃１２", "12"],
    ["ff-0012", "FF-0012"],
    ["maß-17", "MAß-17"],
    ["Bestellung ıä-7", "ıä-7"],
    ["", ""],
    ["#", ""],
    ["Order 166", "166"],
    ["order #166", "166"],
    ["Order no. 166", "166"],
    ["Order number: 166", "166"],
    ["ORDER:166", "166"],
    ["my order 166", "166"],
    ["166.", "166"],
    ["166,", "166"],
    ["(166)", "166"],
    ["“166”", "166"],
    ["#166.", "166"],
    ["Nr. 166", "166"],
    ["Nr.166", "166"],
    ["No. 166", "166"],
    ["№ 166", "166"],
    ["Nº 166", "166"],
    ["n° 166", "166"],
    ["Bestellung 166", "166"],
    ["Bestellung Nr. 166", "166"],
    ["Commande n° 166", "166"],
    ["Numéro de commande : 166", "166"],
    ["Pedido 166", "166"],
    ["Zamówienie 166", "166"],
    ["注文番号166", "166"],
    ["注文番号：１６６", "166"],
    ["Order AB-12", "AB-12"],
    ["Order FF 0012.", "FF0012"],
    ["AB-12", "AB-12"],
    ["ORD 12", "ORD12"],
    ["ORD12", "ORD12"],
    ["ORDER-12", "ORDER-12"],
    ["NO12", "NO12"],
    ["NL-2026/17", "NL-2026/17"],
    ["2026.17", "2026.17"],
    ["order", "ORDER"],
    ["\u2116166", "166"],
    ["N\u00ba166", "166"],
    ["Commande n\u00ba166", "166"],
    ["Заказ \u2116166", "166"],
    ["n.\u00ba 166", "166"],
    ["Pedido n.\u00ba 166", "166"],
    ["\u200e166\u200b", "166"],
    ["\u2068166\u2069", "166"],
    ["166\u3002", "166"],
    ["\u300c166\u300d", "166"],
    ["\u3010166\u3011", "166"],
    ["<166>", "166"],
    ["166-", "166"],
    ["Order - 166", "166"],
    ["Order-Nr. 166", "166"],
    ["Order-ID: 166", "166"],
    ["Auftrags-Nr. 166", "166"],
    ["Best.-Nr. 166", "166"],
    ["Ordernr. 166", "166"],
    ["Numero d'ordine 166", "166"],
    ["ご注文番号 166", "166"],
    ["\u0661\u0666\u0666", "166"],
    ["Order 166 · Placed on May 4, 2026", "166"],
    ["Order 166 confirmed", "166"],
    ["Order 166 is on the way", "166"],
    ["Ihre Bestellung 166 ist eingegangen", "166"],
    ["Bestellung 166 konnte nicht storniert werden", "166"],
    ["La commande 166 a été livrée", "166"],
    ["Commande 166 confirmée", "166"],
    ["El pedido 166 está en camino", "166"],
    ["El pedido 166 se ha cancelado", "166"],
    ["注文番号166", "166"],
    ["（注文番号：166）", "166"],
    ["الطلب \u2068166\u2069", "166"],
    ["تم تأكيد الطلب \u2068166\u2069", "166"],
    ["أُلغي الطلب \u2068FF-166\u2069", "FF-166"],
    ["الطلب \u2068166\u2069 في الطريق", "166"],
    ["الطلب \u2068166\u2069 جاهز للاستلام", "166"],
    ["رقم الطلب: 166", "166"],
    ["is 166", "IS166"],
    ["2026-17", "2026-17"],
    ["Nr.", "NR"],
  ])("typed as %j is %j", (typed, number) => {
    expect(normalizeNumber(typed)).toBe(number);
  });
});

it("an email is the same in any case and with spaces around it", () => {
  expect(normalizeEmail("  Ada@Example.COM\n")).toBe("ada@example.com");
});

describe("a match", () => {
  const order = { numbers: [12, "FF-0012", "ORD 12"], email: "Ada@Example.com" };
  it.each([
    ["by the sequential number", { number: "12", email: "ada@example.com" }, true],
    ["by the shop's own number", { number: "FF-0012", email: "ada@example.com" }, true],
    [
      "by the shop's own number with a word in it",
      { number: normalizeNumber("Ord 12"), email: "ada@example.com" },
      true,
    ],
    ["not by another number", { number: "1", email: "ada@example.com" }, false],
    ["not by another email", { number: "12", email: "ad@example.com" }, false],
    ["not by nothing", { number: "", email: "" }, false],
  ])("%s", (_case, query, expected) => {
    expect(matches(order, query)).toBe(expected);
  });

  it("needs an email to match", () => {
    expect(matches({ numbers: [12], email: "" }, { number: "12", email: "" })).toBe(false);
    expect(matches({ numbers: [12], email: null }, { number: "12", email: "null" })).toBe(false);
  });
});

it.each([
  ["ORD12", "ORD 12"],
  ["A1B2", "A 1B 2"],
  ["ÅRE7", "ÅRE 7"],
  ["AB-12", "AB-12"],
  ["166", "166"],
  ["", ""],
])("a shop may have written %j as %j", (number, written) => {
  expect(spaceOut(number)).toBe(written);
});
