import "@/lib/test-support/browser";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, it } from "vitest";
import { setPageStyle } from "@/lib/style/page-style";
import { setEnv } from "@/lib/test-support/env";
import { config } from "@/proxy";
import { guardPage } from "./page-guard";

const MARK = "x-order-pages-guarded";

function guarded(method: string, url: string, headers: Record<string, string> = {}) {
  const request = Object.assign(new IncomingMessage(new Socket()), { method, url });
  Object.assign(request.headers, headers);
  const response = new ServerResponse(request);
  guardPage(request, response);
  return { headers: request.headers, policy: response.getHeader("content-security-policy"), response };
}

const PATHS: [string, boolean][] = [
  ["/", true],
  ["/us/order/lookup", true],
  ["/order/_order-pages/confirmed", true],
  ["/order/nothing.svg", true],
  ["/api/health", true],
  ["/favicon.ico", true],
  ["/_next/nothing", true],
  ["/_order-pages/icon.svg/more", true],
  ["/_next/static/chunks/a.js", false],
  ["/_order-pages/_next/static/chunks/a.js", false],
  ["/orders/_order-pages/_next/static/chunks/a.js", false],
  ["/_order-pages/icon.svg", false],
  ["/_order-pages/brand/logo-0123456789ab.svg", false],
];

it.each(PATHS)("knows %s for a page, or not, as the proxy's matcher does", (path, isPage) => {
  const [matcher] = config.matcher;
  expect(new RegExp(`^${matcher?.source}$`).test(path)).toBe(isPage);
  expect(guarded("GET", `${path}?a=1`).headers[MARK]).toBe(isPage ? "1" : undefined);
  expect(guarded("GET", path).policy === undefined).toBe(!isPage);
});

it("has the proxy look at whatever has no mark", () => {
  expect(config.matcher).toEqual([expect.objectContaining({ missing: [{ type: "header", key: MARK }] })]);
});

it("gives each page a nonce of its own, which Next reads from the request", () => {
  setEnv({ NODE_ENV: "production" });
  const [one, other] = [guarded("GET", "/"), guarded("HEAD", "/")];
  expect(one.policy).toMatch(/script-src 'nonce-[\w+/]{22}==' 'strict-dynamic';/);
  expect(one.policy).not.toBe(other.policy);
  for (const { headers, policy } of [one, other]) expect(headers["content-security-policy"]).toBe(policy);
  expect(one.response.getHeader("cache-control")).toContain("no-store");
});

it.each([
  ["/order/order_1/open?key=a&lang=de", undefined, "mailed.de"],
  ["/us/account?lang=pt-BR", "_order_pages_language=mailed.de", "mailed.pt-BR"],
  ["/order/order_1?lang=de", "_order_pages_language=mailed.de", null],
  ["/order/order_1?lang=de", "a=b; _order_pages_language=fr", null],
  ["/order/order_1?lang=de%0D%0Aa=b", undefined, null],
  ["/order/order_1?lang=;Domain=a", undefined, null],
  ["/order/order_1?language=de", undefined, null],
])("keeps the language of the mail that led to %s with the cookie %s", (url, cookie, value) => {
  const { response } = guarded("GET", url, cookie ? { cookie } : {});
  const expected = value && `_order_pages_language=${value}; Path=/; Max-Age=14400; HttpOnly; SameSite=Lax`;
  expect(response.getHeader("set-cookie") ?? null).toEqual(expected);
});

it("lets in the style of the page by its hash", () => {
  setEnv({ NODE_ENV: "production" });
  setPageStyle({ text: ".a{}", hash: "sha256-abc=" });
  expect(guarded("GET", "/").policy).toContain("style-src 'self' 'sha256-abc=';");
  setPageStyle(null);
});

it("believes nobody who says that a page has its headers", () => {
  const forged = { [MARK]: "1", "content-security-policy": "script-src 'nonce-AAAA'" };
  const page = guarded("GET", "/", forged);
  expect(page.policy).not.toContain("AAAA");
  expect(page.headers["content-security-policy"]).toBe(page.policy);
  for (const method of ["POST", "OPTIONS"]) expect(guarded(method, "/", forged).headers[MARK]).toBeUndefined();
  expect(guarded("GET", "/_order-pages/icon.svg", forged).headers[MARK]).toBeUndefined();
});
