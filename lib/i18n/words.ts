import "server-only";
import { MESSAGES } from "@order-pages/shared/words/catalogues";
import type { Reading } from "@order-pages/shared/words/locale";
import { type Namespace, type Translator, translatorOf, translatorsOf } from "@order-pages/shared/words/translator";
import type { Messages } from "use-intl/core";
import { brand } from "@/lib/brand/brand";
import { env } from "@/lib/env";
import { PSEUDO_LOCALE, pseudoMessages } from "./pseudo";
import { type ReaderHeaders, readingOf } from "./reading";

type TranslatorOf = typeof translatorOf;
let other: TranslatorOf | undefined;

/** The words of a part of `messages/*.json`: ours, or those with the brand's own sentences. Made once for each reading, then kept. */
export function wordsOf<N extends Namespace>({ locale, language }: Reading, namespace: N): Translator<N> {
  const context = { locale, language, timeZone: env().store.timeZone };
  const messages = env().isPseudo ? pseudo : brand()?.messages;
  if (!messages) return translatorOf(context, namespace);
  other ??= translatorsOf(typeof messages === "function" ? messages() : messages);
  return other(context, namespace);
}

const pseudo = () => ({ ...MESSAGES, [PSEUDO_LOCALE]: pseudoMessages(MESSAGES.en) });

/** Why a request is refused before any page is made, in the words of whoever sent it. */
export function refusalText(reason: keyof Messages["refusals"], headers: ReaderHeaders): string {
  return wordsOf(readingOf(headers), "refusals")(reason);
}
