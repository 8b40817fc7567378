import { splitPrefix } from "@/lib/http/path-prefix";
import { pathPrefix } from "@/lib/routes";

/**
 * Where a sign-in may lead on: pages of this app that make sense after it, and nothing that an address could smuggle in.
 * Each is matched whole, so neither another host nor another scheme nor a second address after the first gets through.
 */
const ALLOWED = [
  /^\/account(?:\/orders(?:\/claim)?|\/confirm-email|\/profile|\/change-email)?$/,
  /^\/account\/orders\/order_[0-9A-Z]{26}$/,
  /^\/order\/order_[0-9A-Z]{26}(?:\/(?:confirmed|cancel|return(?:\/review)?|(?:returns|requests)\/[0-9A-Za-z_]{1,64}))?$/,
];

/** The history's own query may come along, and what was chosen to be returned. */
const QUERY = /^(?:[\w.~%+*-]+=[\w.~%+*-]*(?:&|$)){1,60}$/;

/** A search of eighty characters in any script, encoded, and the rest of the history's query; or nine lines of a return. */
const MAX_LENGTH = 1000;

/**
 * @param wanted a path as an address or a form has it
 * @returns it, with the country and language of the request under way, where it is one of ours; else `null`
 */
export function returnPath(wanted: unknown): string | null {
  if (typeof wanted !== "string" || wanted.length > MAX_LENGTH) return null;
  const [given = "", query, ...more] = wanted.split("?");
  const path = splitPrefix(given).rest;
  if (more.length > 0 || !ALLOWED.some((allowed) => allowed.test(path))) return null;
  if (query === undefined) return pathPrefix() + path;
  return QUERY.test(query) ? `${pathPrefix()}${path}?${query}` : null;
}

/** A path and its query, of characters that stand in an address as they are: no host, no backslash that browsers read as one. */
const OWN_PATH = /^\/(?![/\\])[!-[\]-~]*$/;

/** As much as the front door lets in. */
const LONGEST_PATH = 4096;

/** @returns `wanted` where it is a path of the domain that these pages are on, whoever says so; else `null` */
export function ownPath(wanted: unknown): string | null {
  return typeof wanted === "string" && wanted.length <= LONGEST_PATH && OWN_PATH.test(wanted) ? wanted : null;
}
