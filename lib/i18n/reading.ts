import "server-only";
import { memoize } from "@order-pages/shared/format/memoize";
import { baseOf, type Language } from "@order-pages/shared/words/catalogues";
import { negotiateAmong, type Reading } from "@order-pages/shared/words/locale";
import { env } from "@/lib/env";
import { currentExchange } from "@/lib/http/exchange";
import { currentPlace } from "@/lib/shop-links";
import { mailedLanguage, readLanguageCookie } from "./language-cookie";
import { PSEUDO_LOCALE } from "./pseudo";

/** The headers of a request that say what its reader reads. */
export interface ReaderHeaders {
  readonly cookie: string | null | undefined;
  readonly acceptLanguage: string | null | undefined;
}

/** What {@link readingOf} asks of a request's headers. */
export function readerHeaders(headers: Pick<Headers, "get">): ReaderHeaders {
  return { cookie: headers.get("cookie"), acceptLanguage: headers.get("accept-language") };
}

/**
 * Picks the language that the request under way is answered in: what was chosen by the switch, what the path says, the language of
 * the mail that led here, `Accept-Language`, the shop's own. Where the shop has named its languages, its paths have them all, the
 * switch leads from one to the other, and the path goes before the choice. See docs/decisions/0050-choosing-a-language.md.
 */
export function readingOf({ cookie, acceptLanguage }: ReaderHeaders): Reading {
  if (env().isPseudo) return { locale: PSEUDO_LOCALE, language: "en" };
  const { chosen, mailed } = readLanguageCookie(cookie);
  const { namesLanguages } = env().store;
  const path = languageOfPath();
  const [first, second] = namesLanguages ? [path, chosen] : [chosen, path];
  const mail = mailedLanguage(currentExchange()?.target ?? "") ?? mailed;
  const { languages, language } = env().store;
  return pick(first ?? "", second ?? "", mail ?? "", acceptLanguage ?? "", languages.join(), language);
}

/** Made once for all who wish the same: matching costs as much as a small component. */
const pick = memoize((first = "", second = "", mail = "", acceptLanguage = "", offered = "", fallback = "") =>
  negotiateAmong([first, second, mail, acceptLanguage], {
    languages: offered.split(",") as Language[],
    fallback: fallback as Language,
  }),
);

/** @returns what the path says, with its country as the region; `null` where it says no language of ours */
function languageOfPath(): string | null {
  const { language, country } = currentPlace();
  if (language === null || !env().store.languages.some((one) => baseOf(one) === baseOf(language))) return null;
  return country === null || language.includes("-") ? language : `${language}-${country}`;
}
