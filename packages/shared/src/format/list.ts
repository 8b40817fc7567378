import { isolate } from "../text/isolate";
import { direction } from "../words/locale";
import { memoise } from "./memoise";

/**
 * @param kind "and" ends in the word for it, "parts" names what stands side by side
 * @returns "Mug, Pot, and Book" or "Mug, Pot, Book" as the reader's language lists things; "" for none
 */
export function formatList(items: readonly string[], locale: string, kind: "and" | "parts"): string {
  const isolated = direction(locale) === "rtl" ? items.map(isolate) : items;
  return listFormat(locale, kind).format(isolated);
}

const TYPES = { and: "conjunction", parts: "unit" } as const;

const listFormat = memoise(
  (locale = "en", kind = "and") => new Intl.ListFormat(locale, { type: TYPES[kind as keyof typeof TYPES] }),
);
