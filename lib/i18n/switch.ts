import "server-only";
import type { Language } from "@order-pages/shared/words/catalogues";
import { env } from "@/lib/env";
import { currentExchange } from "@/lib/http/exchange";
import { BASE_PATH, splitPrefix } from "@/lib/http/path-prefix";
import { routes } from "@/lib/routes";
import { ownPath } from "@/lib/security/return-path";
import { replaceLanguage } from "@/lib/url-template";

/** Where a form of the switch was. */
interface Switched {
  /** The `Referer`, which browsers leave out where they are told to. */
  readonly referrer: string | null;
  /** What the form says of its page. */
  readonly given: unknown;
  readonly language: Language;
}

/** The path that the switch on the page under way leads back to where the browser does not say it; without Node's word, the home page. */
export function currentPath(): string {
  return ownPath(currentExchange()?.target) ?? routes.home();
}

/**
 * Where the switch leads: to the page that it was on, under the chosen language's path where the shop has said that its paths have that
 * language. The browser's own word goes first, for a page may have changed its address by script after it was made. It says "/" also
 * where it keeps a proof in the address to itself.
 */
export function switchedPath({ referrer, given, language }: Switched): string {
  const seen = referrer !== null && URL.canParse(referrer) ? new URL(referrer) : null;
  const path = (seen && seen.pathname !== "/" ? ownPath(seen.pathname + seen.search) : null) ?? ownPath(given);
  return path === null ? routes.home() : inLanguage(path, language);
}

function inLanguage(path: string, language: Language): string {
  const { namesLanguages, pathPrefix } = env().store;
  if (!namesLanguages) return path;
  const [pathname = "/", query] = path.split(/\?(.*)/s, 2);
  const { prefix } = splitPrefix(pathname);
  const base = prefix.startsWith(BASE_PATH) ? BASE_PATH : "";
  const replaced =
    base + replaceLanguage(prefix.slice(base.length), pathPrefix, language) + pathname.slice(prefix.length);
  return query === undefined ? replaced : `${replaced}?${query}`;
}
