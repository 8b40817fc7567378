import "server-only";
import { memoise } from "@order-pages/shared/format/memoise";
import type { Language } from "@order-pages/shared/words/catalogues";
import { type Namespace, type Translator, translatorOf, translatorsOf } from "@order-pages/shared/words/translator";
import { headers } from "next/headers";
import { cache, use } from "react";
import { createFormatter } from "use-intl/core";
import { brand } from "@/lib/brand/brand";
import { env } from "@/lib/env";
import { readingOf } from "./reading";

/*
 * The words of a page. next-intl's own functions of these names build every translator, with its messages' formats, anew for
 * each request; these keep them. See docs/decisions/0016-time-of-a-page.md.
 */

const wish = cache(async () => {
  const given = await headers();
  return readingOf({ cookie: given.get("cookie"), acceptLanguage: given.get("accept-language") });
});

type TranslatorOf = typeof translatorOf;
let branded: TranslatorOf | undefined;

/** Ours, or those with the brand's own sentences. */
const words: TranslatorOf = (context, namespace) => {
  const messages = brand()?.messages;
  if (!messages) return translatorOf(context, namespace);
  branded ??= translatorsOf(messages);
  return branded(context, namespace);
};

/** The language of the request's words. */
export async function getLanguage(): Promise<Language> {
  return (await wish()).language;
}

/** The request's locale, a BCP 47 tag for `Intl`; `languageTag` makes it one for `lang`. */
export async function getLocale(): Promise<string> {
  return (await wish()).locale;
}

/** The words of a part of `messages/*.json`, in the request's language. For async functions; see {@link useTranslations}. */
export async function getTranslations<N extends Namespace>(namespace: N): Promise<Translator<N>> {
  return words({ ...(await wish()), timeZone: env().store.timeZone }, namespace);
}

/** {@link getTranslations} for components that are not async. */
export function useTranslations<N extends Namespace>(namespace: N): Translator<N> {
  return words({ ...use(wish()), timeZone: env().store.timeZone }, namespace);
}

/** Says how long ago something was: "2 hours ago". */
export async function getFormatter(): Promise<ReturnType<typeof createFormatter>> {
  return formatter((await wish()).locale);
}

const formatter = memoise((locale = "en") => createFormatter({ locale, timeZone: env().store.timeZone }));
