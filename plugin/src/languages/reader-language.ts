import type { MedusaRequest } from "@medusajs/framework/http";
import { askedLocale } from "../api/locale/asked-locale";
import { readOptions } from "../options/read-options";

/** Who reads, in which language, beside the language that the shop itself is written in: BCP 47 tags. */
export interface ReaderLanguage {
  readonly locale: string;
  readonly shop: string;
}

/** @returns `null` where the call names no language, or nothing that is one: words are then told as they are stored */
export function readerLanguageOf(req: Pick<MedusaRequest, "headers" | "scope">): ReaderLanguage | null {
  const locale = askedLocale(req);
  return locale === null ? null : { locale, shop: readOptions(req.scope).language };
}
