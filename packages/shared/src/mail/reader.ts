import { negotiateLocale } from "../words/locale";
import type { WordsContext } from "../words/translator";

/** For whom a mail is written. */
export interface MailReader extends WordsContext {
  /** Whether somebody chose the language: the shop's own is said by no link, and the page that it leads to finds a better one. */
  readonly isChosen: boolean;
}

/**
 * For whom a mail is written. Money, dates and words are all of one language: one that there are words for, with its region.
 * @param chosen the order's own language or the account's, a BCP 47 tag; `null` where none is known
 * @param timeZone the shop's, an IANA name
 * @param shops the shop's language, a BCP 47 tag, for all that is chosen by nobody or has no words; English where it has none either
 */
export function mailReader(chosen: string | null, timeZone: string, shops = "en"): MailReader {
  const asked = chosen === null ? null : wordsFor(chosen);
  return { ...(asked ?? wordsFor(shops) ?? negotiateLocale(null)), timeZone, isChosen: asked !== null };
}

/** @returns `null` where there are none: English is nobody's in place of another language that they chose */
function wordsFor(tag: string): ReturnType<typeof negotiateLocale> | null {
  const found = negotiateLocale(tag);
  return found.language === "en" && !/^en(-|$)/i.test(tag) ? null : found;
}
