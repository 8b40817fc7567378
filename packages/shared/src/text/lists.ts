import { memoize } from "../format/memoize";
import { isolate } from "./isolate";

/** Of languages that do not write the Latin comma and semicolon: with the space that follows them, if any. */
const PUNCTUATION: Record<string, { readonly comma: string; readonly semicolon: string }> = {
  ar: { comma: "، ", semicolon: "؛ " },
  ja: { comma: "、", semicolon: "；" },
  zh: { comma: "，", semicolon: "；" },
};

const LATIN = { comma: ", ", semicolon: "; " };

/**
 * Names several things: "12, 13" in English, "12 y 13" in Spanish, "12、13" in Japanese. The shortest form that a sentence can hold.
 * @param locale a BCP 47 tag
 */
export function nameAll(things: readonly string[], locale: string): string {
  return listFormat(locale).format(kept(things, locale));
}

/**
 * Says more of one thing, "Mug, large": never with an "and", for it is one thing.
 * @param locale a BCP 47 tag
 */
export function describeBy(parts: readonly string[], locale: string): string {
  return kept(parts, locale).join(punctuationOf(locale).comma);
}

/**
 * Sets things apart that have commas of their own: "2 × Mug, large; 1 × Book".
 * @param locale a BCP 47 tag
 */
export function joinDescribed(things: readonly string[], locale: string): string {
  return kept(things, locale).join(punctuationOf(locale).semicolon);
}

/** Each keeps its own direction. */
function kept(things: readonly string[], locale: string): readonly string[] {
  return things.map((thing) => isolate(thing, locale));
}

const punctuationOf = (locale: string) => PUNCTUATION[new Intl.Locale(locale).language] ?? LATIN;

const listFormat = memoize((locale = "en") => new Intl.ListFormat(locale, { type: "conjunction", style: "narrow" }));
