import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";

/**
 * Lets a page decide its own HTTP status.
 *
 * Next has `notFound()` for 404 and nothing for 503, and what it throws reaches a browser without JavaScript as an empty
 * document. So a page here renders what it has to say like any other content and sets the status beside it. Node tells
 * of every response it starts on a diagnostics channel; we keep it for the length of the request.
 * See docs/decisions/0003-status-codes.md.
 */
const KEY = Symbol.for("order-pages.response");
const registry = globalThis as { [KEY]?: AsyncLocalStorage<ServerResponse> };

/** Called once at the start, by instrumentation.ts. Bundles do not share modules, so the storage lives on `globalThis`. */
export function trackResponses(): void {
  if (registry[KEY]) return;
  const responses = new AsyncLocalStorage<ServerResponse>();
  registry[KEY] = responses;
  subscribe("http.server.request.start", (message) => {
    responses.enterWith((message as { response: ServerResponse }).response);
  });
}

/**
 * Sets the status of the page being rendered. Works until the first byte is sent, so decide before anything streams.
 * @param retryAfter seconds after which asking again makes sense, for 429 and 503
 */
export function respondWith(status: 404 | 429 | 500 | 503, retryAfter?: number): void {
  const response = registry[KEY]?.getStore();
  if (!response || response.headersSent) return;
  response.statusCode = status;
  if (retryAfter !== undefined) response.setHeader("Retry-After", retryAfter);
}
