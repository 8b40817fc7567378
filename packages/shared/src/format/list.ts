import { isolate } from "../text/isolate";
import { direction } from "../words/locale";
import { memoise } from "./memoise";

/**
 * @param items texts that stand in one row, such as titles of items
 * @param locale a BCP 47 tag
 * @returns them as the language writes a short list: "Mug, Lamp, Tote", "Tasse, Lampe und Beutel"; empty for none. Where it runs
 * from right to left, each keeps its own direction.
 */
export function formatList(items: readonly string[], locale: string): string {
  return listFormat(locale).format(direction(locale) === "rtl" ? items.map(isolate) : items);
}

/** Narrow: with as little between them as the language allows. A "unit" list of Japanese has nothing but spaces. */
const listFormat = memoise((locale = "en") => new Intl.ListFormat(locale, { style: "narrow" }));
