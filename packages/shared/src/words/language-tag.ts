/** RFC 5646 advises nobody to count on room for more. */
const MOST = 35;

/** Whether a text is a language's name, a BCP 47 tag: "de", "de-CH", "zh-Hant". */
export function isLanguageTag(text: string): boolean {
  if (text.length > MOST) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** Whether a text is the name of a language that the CLDR knows: "deutsch" is a tag, and no language. */
export function isKnownLanguage(text: string): boolean {
  return isLanguageTag(text) && KNOWN.of(new Intl.Locale(text).language) !== undefined;
}

const KNOWN = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
