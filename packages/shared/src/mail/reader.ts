import { negotiateLocale } from "../words/locale";
import type { WordsContext } from "../words/translator";

/**
 * For whom a mail is written. Money, dates and words are all of one language: one that there are words for.
 * @param locale the order's own, a BCP 47 tag; `null` and languages without words are read as English
 * @param timeZone the shop's, an IANA name
 */
export function mailReader(locale: string | null, timeZone: string): WordsContext {
  return { ...negotiateLocale(locale), timeZone };
}
