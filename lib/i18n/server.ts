import "server-only";
import { memoize } from "@order-pages/shared/format/memoize";
import type { Language } from "@order-pages/shared/words/catalogues";
import type { Namespace, Translator } from "@order-pages/shared/words/translator";
import { headers } from "next/headers";
import { cache, use } from "react";
import { createFormatter } from "use-intl/core";
import { env } from "@/lib/env";
import { readerHeaders, readingOf } from "./reading";
import { wordsOf } from "./words";

/*
 * The words of a page. next-intl's own functions of these names build every translator, with its messages' formats, anew for
 * each request; these keep them. See docs/decisions/0016-time-of-a-page.md.
 */

const reading = cache(async () => readingOf(readerHeaders(await headers())));

/** The language of the request's words. */
export async function getLanguage(): Promise<Language> {
  return (await reading()).language;
}

/** The request's locale, a BCP 47 tag for `Intl`; `languageTag` makes it one for `lang`. */
export async function getLocale(): Promise<string> {
  return (await reading()).locale;
}

/** The words of a part of `messages/*.json`, in the request's language. For async functions; see {@link useTranslations}. */
export async function getTranslations<N extends Namespace>(namespace: N): Promise<Translator<N>> {
  return wordsOf(await reading(), namespace);
}

/** {@link getTranslations} for components that are not async. */
export function useTranslations<N extends Namespace>(namespace: N): Translator<N> {
  return wordsOf(use(reading()), namespace);
}

/** Says how long ago something was: "2 hours ago". */
export async function getFormatter(): Promise<ReturnType<typeof createFormatter>> {
  return formatter((await reading()).locale);
}

const formatter = memoize((locale = "en") => createFormatter({ locale, timeZone: env().store.timeZone }));
