import { memoise } from "./memoise";

/**
 * @param items texts that stand in one row, such as titles of items
 * @param locale a BCP 47 tag
 * @returns them as the language writes a short list: "Mug, Lamp, Tote", "Tasse, Lampe und Beutel"; empty for none
 */
export function formatList(items: readonly string[], locale: string): string {
  return listFormat(locale).format(items);
}

/** Narrow: with as little between them as the language allows. A "unit" list of Japanese has nothing but spaces. */
const listFormat = memoise((locale = "en") => new Intl.ListFormat(locale, { style: "narrow" }));
