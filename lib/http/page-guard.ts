import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { brand } from "@/lib/brand/brand";
import { env } from "@/lib/env";
import { mailedCookie, mailedLanguage, readLanguageCookie } from "@/lib/i18n/language-cookie";
import { pageHeaders } from "@/lib/security/headers";
import { pageStyle } from "@/lib/style/page-style";
import { compressPage } from "./compress-page";
import { cookieHeader } from "./exchange";

/** Says to proxy.ts, whose matcher has it, that a page already has its headers. Only {@link guardPage} can say so. */
const MARK = "x-order-pages-guarded";

/** What is no page, as the matcher of proxy.ts has it. */
const FILE = /^\/(?:(?:.+\/)?_order-pages\/)?_next\/static\/|^\/(?:.+\/)?_order-pages\/(?:icon\.svg$|brand\/)/;

/** Whether a request looks at a page: it sends no form, and asks for no file. */
function isPage({ method, url = "/" }: Pick<IncomingMessage, "method" | "url">): boolean {
  return (method === "GET" || method === "HEAD") && !FILE.test(url.split("?", 1)[0] ?? "/");
}

/** @returns the headers of a page, with a nonce of its own; by the policy among them, Next knows the nonce */
export function freshPageHeaders(path: string): Record<string, string> {
  const { production, hsts } = env();
  const nonce = randomBytes(16).toString("base64");
  const styleHash = pageStyle()?.hash ?? null;
  return pageHeaders({ path, nonce, production, hsts, styleHash, brand: brand()?.sources });
}

/**
 * Gives a page that is only read its headers before Next reads the request, which saves running proxy.ts for it: an eighth of what
 * the page costs. Where this does not run, or does not know the request, proxy.ts does the same; of a form it always does.
 */
export function guardPage(request: IncomingMessage, response: ServerResponse): void {
  delete request.headers[MARK];
  if (!isPage(request)) return;
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  const headers = freshPageHeaders(path);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  keepMailedLanguage(request, response);
  compressPage(request, response);
  request.headers["content-security-policy"] = headers["Content-Security-Policy"];
  request.headers[MARK] = "1";
}

/**
 * Keeps the language of a mail for the visit that its link begins: most such links lead on to an address without it. A choice that was
 * made by the switch stays.
 */
function keepMailedLanguage({ url = "", headers }: IncomingMessage, response: ServerResponse): void {
  const tag = mailedLanguage(url);
  if (tag === null) return;
  const { chosen, mailed } = readLanguageCookie(headers.cookie);
  if (chosen === null && mailed !== tag) response.appendHeader("Set-Cookie", cookieHeader(mailedCookie(tag)));
}
