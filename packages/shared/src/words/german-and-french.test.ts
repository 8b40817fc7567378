import { expect, it } from "vitest";
import { formatCalendarDays } from "../format/date";
import { type Language, MESSAGES } from "./catalogues";
import { translatorOf } from "./translator";

const DECEMBER_1 = "2026-12-01";

const readerOf = (language: Language) => ({ locale: language, language, timeZone: "UTC" });

/** With every space an ordinary one. */
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/gu, " ");

it.each([
  ["de", 0, "0 Bestellungen"],
  ["de", 1, "1 Bestellung"],
  ["de", 1_200, "1.200 Bestellungen"],
  ["fr", 0, "0 commande"],
  ["fr", 1, "1 commande"],
  ["fr", 2, "2 commandes"],
  ["fr", 1_200, "1 200 commandes"],
] as const)("orders are counted: %s, %i", (language, total, text) => {
  expect(spaced(translatorOf(readerOf(language), "history")("results", { total }))).toBe(text);
});

it.each([
  ["de", 1, "1 kann zurückgesendet werden"],
  ["de", 3, "3 können zurückgesendet werden"],
  ["fr", 1, "1 peut être retourné"],
  ["fr", 3, "3 peuvent être retournés"],
] as const)("the verb agrees: %s, %i", (language, count, text) => {
  expect(spaced(translatorOf(readerOf(language), "return")("free", { count }))).toBe(text);
});

it.each([
  ["de", 1, "Wir haben Ihr Paket am Di., 1. Dez. versandt."],
  ["de", 2, "Wir haben Ihre 2 Pakete am Di., 1. Dez. versandt."],
  ["fr", 1, "Le mar. 1 déc., nous avons expédié votre colis."],
  ["fr", 2, "Le mar. 1 déc., nous avons expédié vos 2 colis."],
] as const)("a short day, which ends with a point of its own, ends no sentence: %s, %i", (language, count, text) => {
  const date = formatCalendarDays(DECEMBER_1, DECEMBER_1, language) ?? "";
  expect(spaced(translatorOf(readerOf(language), "order.standing.shipped")("detailPackages", { count, date }))).toBe(
    text,
  );
});

it.each([
  ["de", "Vertrag widerrufen", "Widerruf bestätigen"],
  ["fr", "Renoncer au contrat ici", "Confirmer la rétractation"],
] as const)("the law's own labels: %s", (language, label, confirm) => {
  expect(MESSAGES[language].requests.withdraw).toMatchObject({ label, confirm });
});

it("French signs stand off by a space that no line breaks at", () => {
  expect(JSON.stringify(MESSAGES.fr)).not.toMatch(/ [;:!?»]|« |\p{L}[;!?]/u);
});

it("apostrophes are curly", () => {
  expect(JSON.stringify([MESSAGES.de, MESSAGES.fr])).not.toMatch(/\p{L}'\p{L}/u);
});
