/** What a path begins with before it names a page of ours. */
export interface PathPrefix {
  /** As it stands in the path, without a slash at its end: "", "/us", "/orders/de/en". */
  readonly prefix: string;
  /** The rest: a page's path. */
  readonly rest: string;
}

/** The base path of this build, "" for none; next.config.mjs checks it and writes it in. */
export const BASE_PATH = process.env.ORDER_PAGES_BASE_PATH || "";

/** A country ("us"), a language ("en"), or both in one ("en-us"); a storefront may have one or two of them. */
const SEGMENTS = /^(?:\/[a-z]{2}(?:-[a-z]{2})?){1,2}(?=\/|$)/i;

/**
 * Takes the base path, and the country and language of the merchant's storefront, off a path. next.config.mjs answers the same
 * prefixes; every link of ours keeps them.
 * @param path without a query
 * @param basePath of the build
 */
export function splitPrefix(path: string, basePath = BASE_PATH): PathPrefix {
  const base = basePath !== "" && `${path}/`.startsWith(`${basePath}/`) ? basePath : "";
  const [segments = ""] = SEGMENTS.exec(path.slice(base.length)) ?? [];
  const prefix = base + segments;
  return { prefix, rest: path.slice(prefix.length) || "/" };
}
