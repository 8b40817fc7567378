import { type Catalogue, MESSAGES } from "@order-pages/shared/words/catalogues";
import { argumentsOf } from "@order-pages/shared/words/message";
import { translatorsOf } from "@order-pages/shared/words/translator";
import { expect, it } from "vitest";
import { PSEUDO_LOCALE, pseudoMessage, pseudoMessages } from "./pseudo";

it.each([
  ["Track package", "[Tráçk páçkágé······]"],
  ["Write to <link>{email}</link>.", "[Wríté tó <link>{email}</link>.····]"],
  ["{count, plural, one {# item} other {# items}}", "[{count,plural,one{# ítém} other{# ítéms}}···]"],
  ["{kind, select, yes {Yes} other {No}}", "[{kind,select,other{Ñó} yes{Ýés}}··]"],
  ["It’s '{'here'}'", "[Ít’s '{héré}'·····]"],
])("%s becomes %s", (message, expected) => {
  expect(pseudoMessage(message)).toBe(expected);
});

it("says every sentence of ours with the arguments that it has in English", () => {
  const english = Object.entries(MESSAGES.en).flatMap(([, part]) => sentencesOf(part));
  expect(english.length).toBeGreaterThan(500);
  for (const sentence of english) expect(usedBy(pseudoMessage(sentence)), sentence).toEqual(usedBy(sentence));
});

it("is read as any other language", () => {
  const words = translatorsOf({ ...MESSAGES, [PSEUDO_LOCALE]: pseudoMessages(MESSAGES.en) });
  const reader = { locale: PSEUDO_LOCALE, language: "en", timeZone: "UTC" } as const;
  expect(words(reader, "refusals")("form")).toMatch(/^\[Wé çóúldñ’t.*·\]$/);
  expect(words(reader, "tooManyTries")("explanation", { minutes: 2 })).toContain("2 míñútés");
});

function usedBy(message: string): string[] {
  return [...argumentsOf(message)].map(([name, { kind, options }]) => `${name} ${kind} ${[...options].sort()}`).sort();
}

function sentencesOf(part: Catalogue | string): string[] {
  return typeof part === "string" ? [part] : Object.values(part).flatMap(sentencesOf);
}
