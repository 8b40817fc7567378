import "server-only";
import type { Language } from "@order-pages/shared/words/catalogues";
import { type OwnCookie, ownCookie } from "@/lib/session/cookie";

const NAME = "_order_pages_language";

const A_YEAR = 365 * 24 * 60 * 60;

/** As long as a visit that began with a mail: nobody said that the language is to stay. */
const A_VISIT = 4 * 60 * 60;

/** What goes before the language of a mail in the cookie; a choice stands alone. */
const MAILED = "mailed.";

/** A tag of BCP 47, of a length that anybody uses. */
const TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8}){0,4}$/;

/** What a browser remembers of a reader's language; each a BCP 47 tag as anybody may have written it, or `null`. */
export interface KeptLanguage {
  /** What the shopper chose by the switch. */
  readonly chosen: string | null;
  /** The language of the mail whose link began this visit. */
  readonly mailed: string | null;
}

/** The cookie of what a shopper chose by the switch. */
export function choiceCookie(language: Language): OwnCookie {
  return ownCookie(NAME, language, A_YEAR);
}

/** The cookie of a mail's language, which only says what nobody has chosen: see {@link readLanguageCookie}. */
export function mailedCookie(tag: string): OwnCookie {
  return ownCookie(NAME, MAILED + tag, A_VISIT);
}

/** @param header all cookies of a request, as `Cookie` has them; `null` for none */
export function readLanguageCookie(header: string | null | undefined): KeptLanguage {
  const [, value = ""] = /(?:^|; *)_order_pages_language=([^;]*)/.exec(header ?? "") ?? [];
  return value.startsWith(MAILED)
    ? { chosen: null, mailed: tagOf(value.slice(MAILED.length)) }
    : { chosen: tagOf(value), mailed: null };
}

/** @returns what a mailed link says of its mail's language (`lang=de`), `null` where that is nothing or nonsense */
export function mailedLanguage(url: string): string | null {
  const query = url.split("?", 2)[1] ?? "";
  return query.includes("lang=") ? tagOf(new URLSearchParams(query).get("lang") ?? "") : null;
}

function tagOf(text: string): string | null {
  return TAG.test(text) ? text : null;
}
