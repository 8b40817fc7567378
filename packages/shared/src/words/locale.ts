import Negotiator from "negotiator";
import { LANGUAGES, type Language } from "./catalogues";

const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv"]);

/**
 * Picks the locale of a page from the Accept-Language header: the shopper's best wish whose language we have words for,
 * with its region kept, so that en-GB reads English with British dates.
 * @returns a BCP 47 tag, and the language whose messages it uses
 */
export function negotiateLocale(acceptLanguage: string | null): { locale: string; language: Language } {
  for (const tag of wishes(acceptLanguage)) {
    const language = LANGUAGES.find((candidate) => candidate === tag.language);
    if (language) return { locale: tag.region ? `${language}-${tag.region}` : language, language };
  }
  return { locale: "en", language: "en" };
}

/** @returns the base direction of a locale's script */
export function direction(locale: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(new Intl.Locale(locale).language) ? "rtl" : "ltr";
}

/** The wishes of the header, the dearest first. A longer header is nobody's. */
function wishes(header: string | null): Intl.Locale[] {
  const tags = new Negotiator({ headers: { "accept-language": (header ?? "").slice(0, 200) } }).languages();
  return tags.map(parse).filter((tag) => tag !== null);
}

function parse(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
}
