import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { LANGUAGES, type Language, MESSAGES } from "@order-pages/shared/words/catalogues";
import type { Messages } from "use-intl/core";
import type { Brand } from "./brand";
import type { Problems } from "./brand-problems";
import type { BrandFolder } from "./folder";

interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/**
 * The brand's own sentences: `messages/<language>.json` of the folder, each a part of ours. A key that ours does not have, or
 * a sentence that asks for what ours is not given, is a problem.
 * @returns the words of every language; `null` where the brand changes none
 */
export async function readWords(folder: BrandFolder, problems: Problems): Promise<Brand["messages"]> {
  const changed: Partial<Record<Language, Messages>> = {};
  for (const file of await folder.list("messages")) {
    const name = `messages/${file}`;
    const language = LANGUAGES.find((one) => file === `${one}.json`);
    if (!language) {
      problems.add(name, `is of no language that the pages have (${LANGUAGES.join(", ")})`);
      continue;
    }
    const own = parseJson(await folder.readText(name));
    if (!isCatalogue(own)) problems.add(name, "must be an object of JSON");
    else changed[language] = override(MESSAGES[language], own, (problem) => problems.add(name, problem)) as Messages;
  }
  return Object.keys(changed).length > 0 ? { ...MESSAGES, ...changed } : null;
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return null;
  }
}

function isCatalogue(value: unknown): value is Catalogue {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @returns `ours` with what `own` has in place of it */
function override(ours: Catalogue, own: Catalogue, tell: (problem: string) => void, path: string[] = []): Catalogue {
  const merged: Record<string, string | Catalogue> = { ...ours };
  for (const [key, value] of Object.entries(own)) {
    const here = [...path, key];
    const name = here.join(".");
    const our = Object.hasOwn(ours, key) ? ours[key] : undefined;
    if (our === undefined) tell(`there is no sentence "${name}"`);
    else if (isCatalogue(our) && isCatalogue(value)) merged[key] = override(our, value, tell, here);
    else if (isCatalogue(our)) tell(`"${name}" is a group of sentences`);
    else if (typeof value !== "string" || value.trim() === "") tell(`"${name}" must be a sentence`);
    else {
      const problem = problemOf(our, value);
      if (problem) tell(`"${name}" ${problem}`);
      else merged[key] = value;
    }
  }
  return merged;
}

/** A page that is asked for an argument it does not give would show the key in place of the sentence. */
function problemOf(our: string, own: string): string | null {
  try {
    const given = argumentsOf(parse(our));
    const unknown = [...argumentsOf(parse(own))].filter((argument) => !given.has(argument));
    if (unknown.length === 0) return null;
    return `uses ${unknown.join(", ")}, which this sentence is not given (it has ${[...given].join(", ") || "nothing"})`;
  } catch {
    return "is no ICU message: is a { or < not closed?";
  }
}

/** Arguments and tags, as a sentence names them. */
function argumentsOf(elements: readonly MessageFormatElement[]): Set<string> {
  const names = new Set<string>();
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    names.add(element.type === TYPE.tag ? `<${element.value}>` : `{${element.value}}`);
    const inner =
      element.type === TYPE.tag
        ? element.children
        : "options" in element
          ? Object.values(element.options).flatMap((option) => option.value)
          : [];
    for (const name of argumentsOf(inner)) names.add(name);
  }
  return names;
}
