/** What the path of a request says of its country and language, in lower case; `null` where it says nothing. */
export interface Place {
  readonly country: string | null;
  readonly language: string | null;
}

/** What stands before a page's path in the merchant's storefront: one segment, or two. */
export const PATH_PREFIXES = [
  "country",
  "language",
  "language-country",
  "country/language",
  "language/country",
] as const;
export type PathPrefixForm = (typeof PATH_PREFIXES)[number];

/**
 * Reads the country and language that a path begins with.
 * @param prefix as `splitPrefix` has it, without the base path; a single segment where two are expected is the first of them
 * @param form what the storefront's paths begin with
 */
export function readPlace(prefix: string, form: PathPrefixForm): Place {
  const names = form.split(/[/-]/);
  const values = prefix.split(form.includes("-") ? /[/-]/ : "/").filter(Boolean);
  const segmentOf = (name: string) => values[names.indexOf(name)]?.toLowerCase() ?? null;
  return {
    country: names.includes("country") ? segmentOf("country") : null,
    language: names.includes("language") ? segmentOf("language") : null,
  };
}

/**
 * Puts another language into what a path begins with, where it has one.
 * @param language of the messages; where the form has room for a bare language alone, its region or script is left out
 */
export function replaceLanguage(prefix: string, form: PathPrefixForm, language: string): string {
  if (readPlace(prefix, form).language === null) return prefix;
  const separator = form.includes("-") ? "-" : "/";
  const parts = prefix.slice(1).split(separator);
  const at = form.split(separator).indexOf("language");
  const short = language.toLowerCase();
  parts[at] = /^[a-z]{2}-[a-z]{2}$/.test(short) && separator === "/" ? short : (short.split("-", 1)[0] ?? short);
  return `/${parts.join(separator)}`;
}

/**
 * Fills a country and a language into an address. One that is not known is left out, together with its segment of the path or the
 * dot after it: `https://shop.example/{country}/cart` is then a page of the shop that finds the country out.
 * @param template such as `https://shop.example/{country}`
 */
export function fillTemplate(template: string, place: Place): string {
  const filled = (["country", "language"] as const).reduce((text, name) => {
    const value = place[name];
    return value === null
      ? text.replaceAll(new RegExp(`(?<!/)/[^/?#]*\\{${name}\\}[^/?#]*|\\{${name}\\}\\.?`, "g"), "")
      : text.replaceAll(`{${name}}`, value);
  }, template);
  return filled === "" ? "/" : filled;
}
