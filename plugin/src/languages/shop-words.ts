import type { MedusaContainer } from "@medusajs/framework/types";
import type { ReaderLanguage } from "./reader-language";
import { sourceOfWords } from "./source-of-words";
import { readTranslations, type WordsById } from "./translations";

/**
 * The reader's words for what no order has stored: ways back, and reasons of returns.
 * @param ids of what was read in the shop's own words
 * @returns nothing where those are the reader's, and then nothing was asked
 */
export async function readShopWords(
  scope: MedusaContainer,
  ids: readonly string[],
  reader: ReaderLanguage | null,
): Promise<WordsById> {
  if (!reader || sourceOfWords(null, reader) === "stored") return new Map();
  return readTranslations(scope, ids, reader.locale);
}
