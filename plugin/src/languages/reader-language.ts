import type { MedusaRequest } from "@medusajs/framework/http";
import { writingOf } from "#shared";
import { readOptions } from "../options/read-options";

/** Who reads, in which language, beside the language that the shop itself is written in: BCP 47 tags. */
export interface ReaderLanguage {
  readonly locale: string;
  readonly shop: string;
}

/** By which Medusa's own routes are told the reader's language, too. */
const HEADER = "x-medusa-locale";

/** Longer than any tag of a language and its region. */
const MOST_LETTERS = 35;

/** @returns `null` where the call names no language, or nothing that is one: words are then told as they are stored */
export function readerLanguageOf(req: Pick<MedusaRequest, "headers" | "scope">): ReaderLanguage | null {
  const locale = String(req.headers[HEADER] ?? "").trim();
  if (locale.length > MOST_LETTERS || writingOf(locale) === null) return null;
  return { locale, shop: readOptions(req.scope).language };
}
