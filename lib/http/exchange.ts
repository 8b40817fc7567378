import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Trust } from "@/lib/security/trusted-proxies";
import type { WatchedRequest } from "@/lib/telemetry/telemetry";
import { splitPrefix } from "./path-prefix";
import { requestIdOf } from "./request-id";
import { routeTemplate } from "./route-template";
import { isSideServer } from "./side-server";

/**
 * The HTTP exchange a page is part of, for the things Next keeps from a page: its own status (there is `notFound()` for 404
 * but nothing for 503, and what it throws reaches a browser without JavaScript as an empty document), a cookie set while
 * rendering, the address at the other end of the socket, and an id that ties a page's log lines together.
 *
 * Node tells of every request it starts on a diagnostics channel; we keep its response for the length of the request.
 * See docs/decisions/0003-status-codes.md.
 */
const KEY = Symbol.for("order-pages.exchange");
const registry = globalThis as { [KEY]?: AsyncLocalStorage<Exchange> };

/** Until when the calls for an answer may take, by `performance.now()`. */
export interface Deadline {
  readonly endsAt: number;
}

export interface Exchange {
  /** What the answer names itself by in `X-Request-Id`, a trusted proxy's where it gave one; a shopper can quote it. */
  readonly id: string;
  readonly response: ServerResponse;
  /** Which route was asked for, without any id. */
  readonly route: string;
  /** What was asked for, path and query, as the browser has it. */
  readonly target: string;
  /** What its path begins with before it names a page: every link of the page keeps it. */
  readonly prefix: string;
  /** The HTML of the document's static parts, in the order that they were written in; see components/ui/static.tsx. */
  readonly held: string[];
  /** How often the backend was asked for this answer, and for how many milliseconds in all. */
  readonly backend: { calls: number; milliseconds: number };
  /** Where somebody watches from outside. */
  watched?: WatchedRequest;
  /** Begins with the first call; see deadline.ts. */
  deadline?: Deadline;
}

/** What the start knows and this file does not. */
interface Tracking {
  /** Whose word about a request is believed. */
  readonly trustsProxy: Trust;
  /** Sees each exchange as it begins. */
  begins(exchange: Exchange, isTrusted: boolean): void;
}

/** Called once at the start, by lib/start.ts. Bundles do not share modules, so the storage lives on `globalThis`. */
export function trackExchanges({ trustsProxy, begins }: Tracking): void {
  if (registry[KEY]) return;
  const exchanges = new AsyncLocalStorage<Exchange>();
  registry[KEY] = exchanges;
  subscribe("http.server.request.start", (message) => {
    const { request, response, server } = message as Started;
    if (isSideServer(server)) return;
    if (!isDecodable(request.url ?? "/")) request.url = NOWHERE;
    const isTrusted = trustsProxy(request.socket.remoteAddress ?? "", 0);
    const id = requestIdOf(request.headers, isTrusted);
    response.setHeader("X-Request-Id", id);
    const url = request.url ?? "/";
    const { prefix } = splitPrefix(url.split("?", 1)[0] ?? "/");
    const backend = { calls: 0, milliseconds: 0 };
    const exchange: Exchange = { id, response, route: routeTemplate(url), target: url, prefix, held: [], backend };
    begins(exchange, isTrusted);
    exchanges.enterWith(exchange);
  });
}

interface Started {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly server: unknown;
}

/** A path that no route answers. */
const NOWHERE = "/_";

/** Next answers 500, without a page, to a path such as `/order/%E0%A4%A`; to a shopper it is one more wrong address. */
function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/**
 * Sets the status of the page being rendered. Works until the first byte is sent, so decide before anything streams.
 * @param retryAfter seconds after which asking again makes sense, for 429 and 503
 */
export function respondWith(status: 403 | 404 | 409 | 429 | 500 | 503, retryAfter?: number): void {
  const response = unsent();
  if (!response) return;
  response.statusCode = status;
  if (retryAfter !== undefined) response.setHeader("Retry-After", retryAfter);
}

/** A cookie of ours: no script reads it, and no other site's form sends it along. */
export interface PageCookie {
  readonly name: string;
  /** Of characters that stand in a cookie as they are. */
  readonly value: string;
  readonly path: string;
  /** Seconds. */
  readonly maxAge: number;
  readonly secure: boolean;
  /** Whose hosts are sent it; without it, the page's own host alone. */
  readonly domain?: string;
}

/** Sets a cookie from a page. Server actions and route handlers use Next's own `cookies()`. */
export function respondWithCookie(cookie: PageCookie): void {
  unsent()?.appendHeader("Set-Cookie", cookieHeader(cookie));
}

/** A cookie as `Set-Cookie` has it. */
export function cookieHeader({ name, value, path, maxAge, secure, domain }: PageCookie): string {
  const scope = domain ? `Path=${path}; Domain=${domain}` : `Path=${path}`;
  const attributes = `${scope}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return `${name}=${value}; ${attributes}`;
}

/**
 * Keeps HTML for the document that is being made.
 * @returns by what lib/html/held.ts finds it again; `null` where the answer is no document, or none that we know of
 */
export function holdForDocument(html: string): number | null {
  const exchange = currentExchange();
  if (!exchange) return null;
  const { headers } = exchange.response.req;
  if (headers.rsc !== undefined || headers["next-action"] !== undefined) return null;
  return exchange.held.push(html) - 1;
}

/** Says in which language the page is. */
export function respondInLanguage(tag: string): void {
  unsent()?.setHeader("Content-Language", tag);
}

/** The exchange under way; none outside of a request, and on a platform that tells nothing of its requests. */
export function currentExchange(): Exchange | null {
  return registry[KEY]?.getStore() ?? null;
}

/** The address the connection comes from: the shopper's, or the nearest proxy's. */
export function socketAddress(): string | null {
  return currentExchange()?.response.req.socket.remoteAddress ?? null;
}

function unsent(): ServerResponse | null {
  const response = currentExchange()?.response;
  return response && !response.headersSent ? response : null;
}
