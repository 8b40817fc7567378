import type { MedusaRequest } from "@medusajs/framework/http";
import { isLanguageTag } from "#shared";

/** Medusa's own name for it: the language that whoever asks reads. */
const HEADER = "x-medusa-locale";

/** @returns the language that a request was made in, a BCP 47 tag; `null` where it says none, or nonsense */
export function askedLocale({ headers }: Pick<MedusaRequest, "headers">): string | null {
  const locale = String(headers[HEADER] ?? "").trim();
  return isLanguageTag(locale) ? locale : null;
}
