/** East Asian names start with the family's; in Latin letters their bearers mostly follow the reader's order. */
const FAMILY_FIRST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** @returns the whole name as its script writes it; `null` when both parts are missing */
export function formatName(given: string | null, family: string | null): string | null {
  const parts = FAMILY_FIRST.test(`${given}${family}`) ? [family, given] : [given, family];
  return parts.filter((part) => part !== null).join(" ") || null;
}
