import { expect, it } from "vitest";
import { type Language, MESSAGES } from "./catalogues";
import { translatorOf } from "./translator";

const readerOf = (language: Language) => ({ locale: language, language, timeZone: "UTC" });

it.each([
  ["en", "Withdraw from contract here", "Confirm withdrawal"],
  ["es", "Desistir del contrato aquí", "Confirmar desistimiento"],
  ["ja", "ここで契約を撤回する", "撤回を確定する"],
] as const)("the law's own labels: %s", (language, label, confirm) => {
  expect(MESSAGES[language].requests.withdraw).toMatchObject({ label, confirm });
});

it.each([
  ["es", 1, "1 pedido"],
  ["es", 3, "3 pedidos"],
  ["ja", 1, "1件のご注文"],
  ["ja", 3, "3件のご注文"],
] as const)("orders are counted: %s, %i", (language, total, text) => {
  expect(translatorOf(readerOf(language), "history")("results", { total })).toBe(text);
});

it("a Spanish question opens as it closes", () => {
  const all = JSON.stringify(MESSAGES.es);
  expect(all.split("?")).toHaveLength(all.split("¿").length);
  expect(all.split("!")).toHaveLength(all.split("¡").length);
});

it("Japanese signs are as wide as its letters, and a quantity stays with its sign", () => {
  const all = JSON.stringify(MESSAGES.ja);
  expect(all).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}][,.;:?!()]/u);
  expect(all).not.toMatch(/× \{/u);
});

it("a Japanese day keeps the particle behind its bracket: a headline that wraps begins no line with it", () => {
  const { standing, promise } = MESSAGES.ja.order;
  const headlines = [standing.delivered.titleOn, standing.picked_up.titleOn, promise.on];
  for (const headline of headlines) expect(headline).toContain("{date}\u2060に");
});
