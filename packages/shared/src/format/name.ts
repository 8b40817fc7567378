/** East Asian names start with the family's; in Latin letters their bearers mostly follow the reader's order. */
const FAMILY_FIRST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** @returns the whole name as its script writes it; `null` when both parts are missing */
export function formatName(given: string | null, family: string | null): string | null {
  const parts = FAMILY_FIRST.test(`${given}${family}`) ? [family, given] : [given, family];
  return parts.filter(Boolean).join(" ") || null;
}

/**
 * What a greeting calls somebody: the given name alone, or in East Asian scripts the whole name, where the given one alone is
 * for family and friends.
 * @returns `null` when there is no name to greet by
 */
export function formatGreetedName(given: string | null, family: string | null): string | null {
  if (FAMILY_FIRST.test(`${given}${family}`)) return formatName(given, family);
  return given || null;
}

/** Languages whose forms ask for the family's name first. */
const ASKS_FAMILY_FIRST = /^(ja|ko|zh|hu|vi)\b/;

/**
 * Puts the two parts of a name in the order in which a form asks for them.
 * @param locale a BCP 47 tag
 */
export function inNameOrder<T>(given: T, family: T, locale: string): [T, T] {
  return ASKS_FAMILY_FIRST.test(locale) ? [family, given] : [given, family];
}
