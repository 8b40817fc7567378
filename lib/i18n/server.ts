import "server-only";
import { headers } from "next/headers";
import { cache, use } from "react";
import { createFormatter, createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import { env } from "@/lib/env";
import { memoise } from "@/lib/format/memoise";
import en from "@/messages/en.json";
import { type Language, negotiateLocale } from "./locale";

/*
 * The words of a page. next-intl's own functions of these names build every translator, with its messages' formats, anew for
 * each request; these keep them. See docs/decisions/0016-time-of-a-page.md.
 */

type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

type Translator<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>;

const MESSAGES: Record<Language, Messages> = { en };

const wish = cache(async () => negotiateLocale((await headers()).get("accept-language")));

const translator = memoise((locale = "en", language = "en", namespace = "") =>
  createTranslator({
    locale,
    timeZone: env().store.timeZone,
    messages: MESSAGES[language as Language],
    namespace: namespace as never,
  }),
);

/** The request's locale, a BCP 47 tag. */
export async function getLocale(): Promise<string> {
  return (await wish()).locale;
}

/** The words of a part of `messages/*.json`, in the request's language. For async functions; see {@link useTranslations}. */
export async function getTranslations<N extends Namespace>(namespace: N): Promise<Translator<N>> {
  const { locale, language } = await wish();
  return translator(locale, language, namespace) as Translator<N>;
}

/** {@link getTranslations} for components that are not async. */
export function useTranslations<N extends Namespace>(namespace: N): Translator<N> {
  const { locale, language } = use(wish());
  return translator(locale, language, namespace) as Translator<N>;
}

/** Says how long ago something was: "2 hours ago". */
export async function getFormatter(): Promise<ReturnType<typeof createFormatter>> {
  return formatter((await wish()).locale);
}

const formatter = memoise((locale = "en") => createFormatter({ locale, timeZone: env().store.timeZone }));
