import { describe, expect, it } from "vitest";
import { baseOf, type Catalogue, completed, LANGUAGES, type Language, wholeCatalogue } from "./catalogues";
import { FILES } from "./files";
import { argumentsOf, type MessageArgument } from "./message";

/** Every sentence of a catalogue by its key: "notFound.title". */
function sentencesOf(catalogue: Catalogue, path: readonly string[] = []): [key: string, sentence: string][] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[[...path, key].join("."), value] as [string, string]]
      : sentencesOf(value, [...path, key]),
  );
}

const english = new Map(sentencesOf(FILES.en));

/** What a translation may make of an English argument: a language without plurals needs none. */
const KINDS: Readonly<Record<MessageArgument["kind"], readonly MessageArgument["kind"][]>> = {
  tag: ["tag"],
  plain: ["plain"],
  number: ["number", "plural", "plain"],
  date: ["date"],
  select: ["select"],
  plural: ["plural", "plain", "number"],
  ordinal: ["ordinal", "plain", "number"],
};

/** The forms that numbers of a shop's size have in a language: French has one for a million, Arabic six below a hundred. */
function formsOf(language: string, type: "cardinal" | "ordinal"): string[] {
  const rules = new Intl.PluralRules(language, { type });
  return [...new Set(Array.from({ length: 300 }, (_, number) => rules.select(number)))];
}

/** Numbers written out stand for the form that only they have. */
const EXACT: Readonly<Record<string, string>> = { zero: "=0", one: "=1", two: "=2" };

function problemsOf(language: Language, key: string, sentence: string): string[] {
  const original = english.get(key);
  if (original === undefined) return ["English has no such key"];
  if (sentence.trim() === "") return ["is empty"];
  let own: ReadonlyMap<string, MessageArgument>;
  try {
    own = argumentsOf(sentence);
  } catch (error) {
    return [`is no ICU message: ${String(error)}`];
  }
  const expected = argumentsOf(original);
  return [
    ...[...expected.keys()].filter((name) => !own.has(name)).map((name) => `lacks ${name}`),
    ...[...own.keys()].filter((name) => !expected.has(name)).map((name) => `uses ${name}, which it is not given`),
    ...[...own].flatMap(([name, argument]) => problemsOfUse(language, name, argument, expected.get(name))),
  ];
}

function problemsOfUse(language: Language, name: string, own: MessageArgument, english?: MessageArgument): string[] {
  if (!english) return [];
  if (!KINDS[english.kind].includes(own.kind)) return [`uses ${name} as ${own.kind}, and English as ${english.kind}`];
  // Only the number is written in the language's way, with the same words beside every number.
  if (english.options.length === 1 && own.options.length === 1) return [];
  const isOfNumber = own.kind === "plural" || own.kind === "ordinal";
  const needed =
    own.kind === "select"
      ? english.options
      : isOfNumber
        ? ["other", ...formsOf(language, own.kind === "plural" ? "cardinal" : "ordinal")]
        : [];
  return needed
    .filter((form) => !own.options.includes(form) && !own.options.includes(EXACT[form] ?? form))
    .map((form) => `has no form "${form}" of ${name}`);
}

describe.each(LANGUAGES)("the catalogue %s", (language) => {
  const sentences = sentencesOf(FILES[language]);

  it("says everything with the arguments and tags of English, in all forms of its language", () => {
    const problems = sentences.flatMap(([key, sentence]) =>
      problemsOf(language, key, sentence).map((problem) => `${key} ${problem}`),
    );
    expect(problems).toEqual([]);
  });

  // A region's file has what its region says differently.
  it.skipIf(language !== baseOf(language) && baseOf(language) in FILES)("has every sentence", () => {
    const own = new Set(sentences.map(([key]) => key));
    expect([...english.keys()].filter((key) => !own.has(key))).toEqual([]);
  });
});

it("lends a region's catalogue what it lacks, from its language and then from English", () => {
  const files = { en: { a: "a", b: { c: "c", d: "d" } }, de: { b: { c: "C" } }, "de-CH": { b: { d: "D" } } };
  expect(wholeCatalogue(files, "de-CH")).toEqual({ a: "a", b: { c: "C", d: "D" } });
  expect(wholeCatalogue(files, "de")).toEqual({ a: "a", b: { c: "C", d: "d" } });
  expect(completed(files.en, { b: "none" })).toEqual(files.en);
});
