import { formatAddress as formatForCountry } from "localized-address-format";
import { memoize } from "./memoize";

/** CLDR's own code for it, which it would call "Unknown Region". */
const UNKNOWN_COUNTRY = "ZZ";

/** Where an address in the country's own script goes from its largest part to its smallest. */
const LARGE_FIRST: ReadonlySet<string> = new Set(["CN", "HK", "JP", "KP", "KR", "MO", "TW"]);

/** The parts of a postal address as the shopper typed them; any may be missing. */
export interface AddressParts {
  readonly name: string | null;
  readonly company: string | null;
  readonly lines: readonly string[];
  readonly city: string | null;
  readonly province: string | null;
  readonly postalCode: string | null;
  /** ISO 3166 alpha-2, upper case. */
  readonly country: string | null;
}

/**
 * Puts an address in the order its own country writes it, with the country's name in the reader's language: last, or first where
 * the address goes from its largest part to its smallest.
 * @returns one string a line, none of them empty; an empty list for an empty address. Never throws.
 */
export function formatAddress(address: AddressParts, locale: string): string[] {
  const known = address.country !== null && isCountry(address.country);
  const lines = known ? countryLines(address, address.country) : plainLines(address);
  const country = address.country && countryName(address.country, locale);
  const all = known && isLocal(address) && LARGE_FIRST.has(address.country) ? [country, ...lines] : [...lines, country];
  return all.map((line) => line?.trim() ?? "").filter((line) => line !== "");
}

/** @returns the country's name in the reader's language, or the code itself where it has none */
export const countryName: (code: string, locale: string) => string = memoize((code = "", locale = "en") => {
  if (code === UNKNOWN_COUNTRY) return code;
  try {
    return regionNames(locale).of(code) ?? code;
  } catch {
    return code;
  }
});

function countryLines(address: AddressParts, country: string): string[] {
  const province = provinceName(address.province, country);
  const parts = {
    name: address.name,
    organization: address.company,
    addressLines: address.lines.length > 0 ? [...address.lines] : null,
    locality: address.city,
    administrativeArea: province,
    postalCode: address.postalCode,
    postalCountry: country,
  };
  const script = isLocal(address) ? "local" : "latin";
  const lines = linesWithCity(parts, (given) => formatForCountry(given, script));
  // Some countries' formats have no postal code; one that was typed is still part of the address.
  const { postalCode } = address;
  return postalCode && !lines.some((line) => line.includes(postalCode)) ? [...lines, postalCode] : lines;
}

/** Japan's and the Emirates' formats have no place for a city, a shopper's address has: it goes beside the street. */
function linesWithCity(parts: CountryParts, format: (given: object) => string[]): string[] {
  const given = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null));
  const lines = format(given);
  const city = parts.locality?.trim();
  if (!city || lines.some((line) => line.toLowerCase().includes(city.toLowerCase()))) return lines;
  const street = parts.addressLines ?? [];
  return format({ ...given, addressLines: isLargeFirst(city) ? [city, ...street] : [...street, city] });
}

interface CountryParts {
  readonly locality: string | null;
  readonly addressLines: readonly string[] | null;
}

/** East Asian scripts write an address from its largest part to its smallest. */
function isLargeFirst(city: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(city);
}

/** For no country or an unknown one: every part there is, in the most common order. */
function plainLines({ name, company, lines, postalCode, city, province }: AddressParts): string[] {
  return [name, company, ...lines, [postalCode, city].filter(Boolean).join(" "), province].map((line) => line ?? "");
}

/** Medusa writes provinces as ISO 3166-2 ("us-ca") where a tax region asked for it; an envelope says "CA". */
function provinceName(province: string | null, country: string): string | null {
  const [prefix, code] = province?.split("-", 2) ?? [];
  return prefix?.toUpperCase() === country && code ? code.toUpperCase() : province;
}

/** Japan, Korea, China and others turn the order around in their own script. */
function isLocal({ name, lines, city }: AddressParts): boolean {
  return /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test([name, ...lines, city].join(""));
}

function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && countryName(code, "en") !== code;
}

const regionNames = memoize((locale = "en") => new Intl.DisplayNames(locale, { type: "region", fallback: "none" }));
