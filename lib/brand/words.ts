import { baseOf, type Catalogue, LANGUAGES, MESSAGES } from "@order-pages/shared/words/catalogues";
import { argumentsOf } from "@order-pages/shared/words/message";
import type { Messages } from "use-intl/core";
import type { Brand } from "./brand";
import type { Problems } from "./brand-problems";
import type { BrandFolder } from "./folder";

/**
 * The brand's own sentences: `messages/<language>.json` of the folder, each a part of ours, or a region's (`de-CH.json`), which goes
 * before the brand's own of its language. A key that ours does not have, or a sentence that asks for what ours is not given, is a problem.
 * @returns the words of every language; `null` where the brand changes none
 */
export async function readWords(folder: BrandFolder, problems: Problems): Promise<Brand["messages"]> {
  const changed: Record<string, Messages> = {};
  const files = await folder.list("messages");
  // A language before its regions, which are parts of what it says.
  for (const file of files.sort((one, other) => one.length - other.length)) {
    const name = `messages/${file}`;
    const tag = file.endsWith(".json") ? canonicalTag(file.slice(0, -".json".length)) : null;
    const language = LANGUAGES.find((one) => one === tag) ?? LANGUAGES.find((one) => tag && one === baseOf(tag));
    if (!tag || !language) {
      problems.add(name, `is of no language that the pages have (${LANGUAGES.join(", ")})`);
      continue;
    }
    const own = parseJson(await folder.readText(name));
    if (!isCatalogue(own)) problems.add(name, "must be an object of JSON");
    else {
      const ours = changed[language] ?? MESSAGES[language];
      changed[tag] = override(ours, own, (problem) => problems.add(name, problem)) as Messages;
    }
  }
  return Object.keys(changed).length > 0 ? { ...MESSAGES, ...changed } : null;
}

/** @returns a language's tag as pages have it; `null` for what is written in another way, or is none */
function canonicalTag(text: string): string | null {
  try {
    return new Intl.Locale(text).baseName === text ? text : null;
  } catch {
    return null;
  }
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
    const given = argumentsOf(our);
    const unknown = [...argumentsOf(own).keys()].filter((argument) => !given.has(argument));
    if (unknown.length === 0) return null;
    return `uses ${unknown.join(", ")}, which this sentence is not given (it has ${[...given.keys()].join(", ") || "nothing"})`;
  } catch {
    return "is no ICU message: is a { or < not closed?";
  }
}
