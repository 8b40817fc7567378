/**
 * Where a sign-in may lead on: pages of this app that make sense after it, and nothing that an address could smuggle in.
 * Each is matched whole, so neither another host nor another scheme nor a second address after the first gets through.
 */
const ALLOWED = [
  /^\/account(?:\/orders(?:\/claim)?)?$/,
  /^\/account\/orders\/order_[0-9A-Z]{26}$/,
  /^\/order\/order_[0-9A-Z]{26}(?:\/confirmed)?$/,
];

/** The history's own query may come along. */
const QUERY = /^(?:[\w.~%+*-]+=[\w.~%+*-]*(?:&|$)){1,8}$/;

/**
 * @param wanted a path as an address or a form has it
 * @returns it, where it is one of ours; else `null`
 */
export function returnPath(wanted: unknown): string | null {
  if (typeof wanted !== "string" || wanted.length > 300) return null;
  const [path = "", query, ...rest] = wanted.split("?");
  if (rest.length > 0 || !ALLOWED.some((allowed) => allowed.test(path))) return null;
  if (query === undefined) return path;
  return QUERY.test(query) ? wanted : null;
}
