import { isolate } from "../text/isolate";
import { direction } from "../words/locale";
import { memoise } from "./memoise";

/**
 * @param kind "and" ends in the word for it; "parts" is shorter where the language has it so
 * @returns "Mug, Pot, and Book" or "Mug, Pot, Book" as the reader's language lists things; "" for none
 */
export function formatList(items: readonly string[], locale: string, kind: "and" | "parts"): string {
  const isolated = direction(locale) === "rtl" ? items.map(isolate) : items;
  return listFormat(locale, STYLES[kind]).format(isolated);
}

const STYLES = { and: "long", parts: "narrow" } as const;

const listFormat = memoise(
  (locale = "en", style = "long") => new Intl.ListFormat(locale, { style: style as Intl.ListFormatStyle }),
);
