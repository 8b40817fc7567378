/**
 * What one browser brings and what it is answered, in place of Next's request: cookies, headers, status. Import it first of
 * all, for its effect: what is imported later gets this browser, and the settings, backend and log that stand beside it.
 */
import { beforeEach, vi } from "vitest";
import { env, setEnv } from "./env";
import "./backend";
import "./log";
import "./seals";

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path?: string;
  readonly domain?: string;
  readonly maxAge?: number;
  readonly httpOnly?: boolean;
  readonly sameSite?: string;
  readonly secure?: boolean;
}

interface Browser {
  /** By name. */
  readonly cookies: Map<string, Cookie>;
  headers: Headers;
  /** What the answer was given besides its body; `null` until then. */
  status: number | null;
  retryAfter: number | null;
  /** Whether the page was asked to show what is true now. */
  isRefreshed: boolean;
}

let browsers = 0;

export const browser: Browser = {
  cookies: new Map(),
  headers: new Headers(),
  status: null,
  retryAfter: null,
  isRefreshed: false,
};

/** Another browser, without a cookie, at an address of its own. */
export function anotherBrowser(): void {
  browsers += 1;
  browser.cookies.clear();
  browser.headers = new Headers({ "x-forwarded-for": `192.0.${browsers >> 8}.${browsers & 255}` });
  browser.status = null;
  browser.retryAfter = null;
  browser.isRefreshed = false;
}

/** Somebody else with a copy of this browser's cookies as they are now. */
export function copyOfCookies(): () => void {
  const copy = new Map(browser.cookies);
  return () => {
    browser.cookies.clear();
    for (const [name, cookie] of copy) browser.cookies.set(name, cookie);
  };
}

/** A cookie without any time left is taken away. */
function keep(cookie: Cookie): void {
  if (cookie.maxAge === 0) browser.cookies.delete(cookie.name);
  else browser.cookies.set(cookie.name, cookie);
}

const jar = {
  get: (name: string) => browser.cookies.get(name),
  getAll: () => [...browser.cookies.values()],
  set: keep,
  // A browser drops a cookie only where its path and its domain are named, too.
  delete: (given: string | { name: string; path?: string; domain?: string }) => {
    const { name, path = "/", domain } = typeof given === "string" ? { name: given } : given;
    const kept = browser.cookies.get(name);
    if (kept?.path === path && kept.domain === domain) browser.cookies.delete(name);
  },
};

vi.mock("next/headers", () => ({
  cookies: async () => jar,
  headers: async () => browser.headers,
}));

vi.mock("next/cache", () => ({
  refresh: () => {
    browser.isRefreshed = true;
  },
}));

vi.mock("@/lib/env", async (original) => ({
  ...(await original<typeof import("@/lib/env")>()),
  env: () => env(),
}));

vi.mock("@/lib/http/exchange", async (original) => ({
  ...(await original<typeof import("@/lib/http/exchange")>()),
  respondWith: (status: number, retryAfter?: number) => {
    browser.status = status;
    browser.retryAfter = retryAfter ?? null;
  },
  respondWithCookie: (cookie: Cookie) => keep({ ...cookie, httpOnly: true, sameSite: "lax" }),
}));

beforeEach(() => {
  setEnv();
  anotherBrowser();
});
