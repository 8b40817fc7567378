import { writingOf } from "#shared";
import type { ReaderLanguage } from "./reader-language";

/**
 * Where a reader's words for a product, a delivery or a reason come from: as they were stored, from the shop's own names of today, or
 * from Medusa's translations of them.
 */
export type SourceOfWords = "stored" | "shop" | "translations";

/**
 * The rule of decision 0053. In the language of the purchase an order says what was bought, whatever the merchant has renamed since;
 * nothing is asked then.
 * @param stored the language that the words were stored in; `null`, and what is no language, is the shop's own
 */
export function sourceOfWords(stored: string | null, reader: ReaderLanguage | null): SourceOfWords {
  if (!reader) return "stored";
  const [wanted, shop] = [writingOf(reader.locale), writingOf(reader.shop)];
  if (wanted === null || wanted === (writingOf(stored) ?? shop)) return "stored";
  return wanted === shop ? "shop" : "translations";
}
