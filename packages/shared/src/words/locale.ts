import { match } from "@formatjs/intl-localematcher";
import Negotiator from "negotiator";
import { memoize } from "../format/memoize";
import { baseOf, LANGUAGES, type Language } from "./catalogues";

/** How a reader is written to. */
export interface Reading {
  /** A BCP 47 tag for `Intl`, with the reader's region where one is known, and our digits and calendar: see {@link forIntl}. */
  readonly locale: string;
  /** Whose words are read. */
  readonly language: Language;
}

/** What a shop has words in. */
export interface LanguageOffer {
  readonly languages: readonly Language[];
  /** For readers of none of them. */
  readonly fallback: Language;
}

const ALL: LanguageOffer = { languages: LANGUAGES, fallback: "en" };

/**
 * Picks the language of a reader: that of the first wish that there are words for. Where no wish's own language is offered, the
 * nearest one is taken that its readers are known to read, by the CLDR: Swiss German reads German.
 * @param acceptLanguage a header's value or a single BCP 47 tag, as anybody may have written it; several are asked in their order
 * @returns the language, and a locale with the wish's region, so that en-GB reads English with British dates
 */
export function negotiateLocale(acceptLanguage: string | null, offer: LanguageOffer = ALL): Reading {
  return matchWishes(wishes(acceptLanguage), offer) ?? readingOf(offer.fallback);
}

/**
 * Picks among a reader's wishes from different places, the dearest first: what an earlier one says goes before whatever a later one
 * says. The region that a bare language leaves open is that of the later wish for the same language.
 * @param asked each a header's value or a tag; `null` and nonsense say nothing
 */
export function negotiateAmong(asked: readonly (string | null)[], offer: LanguageOffer = ALL): Reading {
  const all = asked.map(wishes);
  const found = all.map((tags) => matchWishes(tags, offer)).find((reading) => reading !== null);
  const { language, locale } = found ?? readingOf(offer.fallback);
  if (new Intl.Locale(locale).region) return { language, locale };
  const regional = all.flat().find((tag) => tag.region && tag.language === baseOf(language));
  return readingOf(language, regional?.region);
}

/** @returns a locale without what only `Intl` is told, as `lang` and `Content-Language` have it */
export const languageTag = memoize((locale = "en") => new Intl.Locale(locale).baseName);

/** @returns a language's name in itself, as a list of languages has it: "Deutsch" */
export const nameOfLanguage = memoize((language = "en") => {
  const name = new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
});

/** A longer header is nobody's. */
const MOST_CHARACTERS = 200;

/** The wishes of a header, the dearest first. */
function wishes(header: string | null): Intl.Locale[] {
  const tags = new Negotiator({ headers: { "accept-language": (header ?? "").slice(0, MOST_CHARACTERS) } }).languages();
  return tags.map(parse).filter((tag) => tag !== null);
}

function parse(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
}

function matchWishes(tags: readonly Intl.Locale[], { languages }: LanguageOffer): Reading | null {
  let near: Reading | null = null;
  for (const { language, script, region } of tags) {
    const found = nearest([language, script, region].filter(Boolean).join("-"), languages);
    if (found === null) continue;
    if (baseOf(found) === language) return readingOf(found, region);
    near ??= readingOf(found, region);
  }
  return near;
}

/** The matcher keeps every tag it was ever asked for, so it is asked for no more than people have. */
const MOST_TAGS = 2_000;
const answers = new Map<string, Language | null>();

/** Undetermined, by its own name: what the matcher answers where it finds nothing. */
const NONE = "zxx";

function nearest(tag: string, languages: readonly Language[]): Language | null {
  const key = `${tag} ${languages.join(" ")}`;
  const known = answers.get(key);
  if (known !== undefined) return known;
  const base = languages.find((language) => language === baseOf(tag)) ?? null;
  if (answers.size >= MOST_TAGS) return base;
  const found = match([tag], languages, NONE, { algorithm: "best fit" });
  const answer = languages.find((language) => language === found) ?? null;
  answers.set(key, answer);
  return answer;
}

function readingOf(language: Language, region?: string): Reading {
  return { language, locale: forIntl(new Intl.Locale(language, region ? { region } : {}).toString()) };
}

/**
 * Order numbers, amounts, and what is copied from a mail are written in the digits 0 to 9 everywhere, and dates are of the calendar
 * that contracts and parcels are dated by, where a region's own habit (Egypt's digits, Thailand's calendar) is another.
 */
const forIntl = memoize((locale = "en") => {
  const { numberingSystem } = new Intl.NumberFormat(locale).resolvedOptions();
  const { calendar } = new Intl.DateTimeFormat(locale).resolvedOptions();
  return new Intl.Locale(locale, {
    ...(numberingSystem !== "latn" && { numberingSystem: "latn" }),
    ...(calendar !== "gregory" && { calendar: "gregory" }),
  }).toString();
});
