import { createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import en from "../../messages/en.json";
import { memoise } from "../format/memoise";
import type { Language } from "./locale";

/** A part of `messages/*.json`. */
export type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

export type Translator<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>;

/** For whom words are written. */
export interface WordsContext {
  /** A BCP 47 tag. */
  readonly locale: string;
  /** The language of the messages: see `negotiateLocale`. */
  readonly language: Language;
  /** IANA name. */
  readonly timeZone: string;
}

const MESSAGES: Record<Language, Messages> = { en };

/** The words of a part of the messages, for pages and mails alike. Made once for each reader's context, then kept. */
export function translatorOf<N extends Namespace>(
  { locale, language, timeZone }: WordsContext,
  namespace: N,
): Translator<N> {
  return translator(locale, language, timeZone, namespace) as Translator<N>;
}

const translator = memoise((locale = "en", language = "en", timeZone = "UTC", namespace = "") =>
  createTranslator({ locale, timeZone, messages: MESSAGES[language as Language], namespace: namespace as never }),
);
