import type { Messages } from "use-intl/core";
import { FILES } from "./files";

/** Sentences by their keys, in groups. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** A language that there are words for, by the name of its file: "de", "pt-BR". */
export type Language = keyof typeof FILES;

/** Languages with a file in messages/, English first. */
export const LANGUAGES = Object.keys(FILES) as Language[];

/** All words of each language. Its base language lends what a region's file lacks, and English what both lack. */
export const MESSAGES = Object.fromEntries(
  LANGUAGES.map((language) => [language, wholeCatalogue(FILES, language)]),
) as unknown as Record<Language, Messages>;

/** @returns the language of a tag: "pt" of "pt-BR" */
export function baseOf(tag: string): string {
  return tag.split("-", 1)[0] ?? tag;
}

/** @returns a language's sentences with those that it is lent: see {@link MESSAGES} */
export function wholeCatalogue(
  files: { readonly en: Catalogue; readonly [language: string]: Catalogue },
  language: string,
): Catalogue {
  const base = completed(files.en, files[baseOf(language)] ?? {});
  return completed(base, files[language] ?? {});
}

/** @returns `own`, with the sentences of `whole` that it lacks */
export function completed(whole: Catalogue, own: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(whole).map(([key, fallback]) => {
      const value = own[key];
      if (typeof fallback === "string") return [key, typeof value === "string" ? value : fallback];
      return [key, completed(fallback, typeof value === "object" ? value : {})];
    }),
  );
}
