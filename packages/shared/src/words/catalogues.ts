import type { Messages } from "use-intl/core";
import ar from "../../messages/ar.json";
import de from "../../messages/de.json";
import en from "../../messages/en.json";
import es from "../../messages/es.json";
import fr from "../../messages/fr.json";
import ja from "../../messages/ja.json";

interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** English first: it has every sentence, and lends those that another language lacks. */
const CATALOGUES = { en, de, fr, es, ja, ar };

export type Language = keyof typeof CATALOGUES;

/** Languages with a file in messages/. */
export const LANGUAGES = Object.keys(CATALOGUES) as Language[];

/** All words of each language. */
export const MESSAGES = Object.fromEntries(
  Object.entries(CATALOGUES).map(([language, own]) => [language, completed(en, own)]),
) as Record<Language, Messages>;

/** @returns `own`, with the sentences of `whole` that it lacks */
function completed(whole: Catalogue, own: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(whole).map(([key, fallback]) => {
      const value = own[key];
      if (typeof fallback === "string") return [key, typeof value === "string" ? value : fallback];
      return [key, completed(fallback, typeof value === "object" ? value : {})];
    }),
  );
}
