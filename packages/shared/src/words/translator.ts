import { createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import { memoize } from "../format/memoize";
import { type Language, MESSAGES } from "./catalogues";
import { isolatingArguments } from "./isolated-arguments";
import { languageTag } from "./locale";

/** A part of `messages/*.json`. */
export type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

export type Translator<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>;

/** For whom words are written. */
export interface WordsContext {
  /** A BCP 47 tag. */
  readonly locale: string;
  /** The language of the messages: see `catalogues.ts`. */
  readonly language: Language;
  /** IANA name. */
  readonly timeZone: string;
}

type TranslatorOf = <N extends Namespace>(context: WordsContext, namespace: N) => Translator<N>;

/** All words of each language, and those of a region ("de-CH") where they are others. */
export type AllMessages = Readonly<Record<Language, Messages>> & { readonly [locale: string]: Messages | undefined };

/** Makes a {@link translatorOf} of other words than ours. */
export function translatorsOf(messages: AllMessages): TranslatorOf {
  const translator = memoize((locale = "en", language = "en", timeZone = "UTC", namespace = "") => {
    const words = messages[languageTag(locale)] ?? messages[language as Language];
    const made = createTranslator({ locale, timeZone, messages: words, namespace: namespace as never });
    return isolatingArguments(made, locale);
  });
  return <N extends Namespace>({ locale, language, timeZone }: WordsContext, namespace: N) =>
    translator(locale, language, timeZone, namespace) as Translator<N>;
}

/** The words of a part of the messages, for pages and mails alike. Made once for each reader's context, then kept. */
export const translatorOf: TranslatorOf = translatorsOf(MESSAGES);
