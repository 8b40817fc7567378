import "@/lib/test-support/browser";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { MESSAGES } from "@order-pages/shared/words/catalogues";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { boundPages } from "./crowd";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

/** A door for one page at a time, before which one more may wait; and what came through it. */
function aDoor() {
  const through = boundPages({ taken: 1, waiting: 1 });
  const made: string[] = [];
  const ask = (url: string, method = "GET", headers: Record<string, string> = {}) => {
    const request = new IncomingMessage(new Socket());
    Object.assign(request, { url, method, headers });
    const response = new ServerResponse(request);
    const end = vi.spyOn(response, "end");
    through(request, response, () => made.push(url));
    return { response, body: () => end.mock.calls[0]?.[0] as string | undefined };
  };
  return { ask, made };
}

it("makes one page after the other: the next begins when an answer begins", async () => {
  const { ask, made } = aDoor();
  const first = ask("/order/1");
  ask("/order/2");
  expect(made).toEqual(["/order/1"]);
  first.response.writeHead(200);
  first.response.emit("close");
  await vi.advanceTimersByTimeAsync(0);
  expect(made).toEqual(["/order/1", "/order/2"]);
  ask("/order/3");
  await vi.advanceTimersByTimeAsync(0);
  expect(made, "an answer gives back one place, however it goes on").toHaveLength(2);
});

it("takes an answer without a head of its own for one as well", () => {
  const { ask, made } = aDoor();
  ask("/order/1").response.end("page");
  ask("/order/2");
  expect(made).toEqual(["/order/1", "/order/2"]);
});

it("gives the place of a shopper who has gone to the next, and makes no page for one who went while waiting", async () => {
  const { ask, made } = aDoor();
  ask("/order/1").response.emit("close");
  const second = ask("/order/2");
  ask("/order/3").response.destroy();
  second.response.emit("close");
  await vi.advanceTimersByTimeAsync(0);
  ask("/order/4");
  expect(made).toEqual(["/order/1", "/order/2", "/order/4"]);
});

it("refuses whoever comes past the line at once, in their words, and says when to come back", () => {
  const { ask, made } = aDoor();
  for (const url of ["/order/1", "/order/2"]) ask(url);
  const { response, body } = ask("/order/3", "GET", { "accept-language": "ar" });
  expect(response.statusCode).toBe(503);
  expect(response.getHeader("retry-after")).toBe(10);
  expect(response.getHeader("cache-control")).toBe("no-store");
  expect(body()).toContain('<html lang="ar" dir="rtl">');
  expect(body()).toContain(MESSAGES.ar.outage.explanation);
  expect(made).toEqual(["/order/1"]);
});

it("refuses whoever has waited a second", async () => {
  const { ask, made } = aDoor();
  ask("/order/1");
  const { response } = ask("/order/2");
  await vi.advanceTimersByTimeAsync(999);
  expect(response.writableEnded).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(response.statusCode).toBe(503);
  expect(made).toEqual(["/order/1"]);
});

it("sends no page where only its head was asked for", () => {
  const { ask } = aDoor();
  for (const url of ["/order/1", "/order/2"]) ask(url);
  const { response, body } = ask("/order/3", "HEAD");
  expect(response.statusCode).toBe(503);
  expect(body()).toBeUndefined();
});

it.each([
  ["a form", "POST", "/order/lookup"],
  ["a file", "GET", "/_order-pages/_next/static/chunks/main.js"],
  ["the brand's picture", "GET", "/_order-pages/brand/logo.svg"],
  ["health", "GET", "/api/health"],
  ["readiness", "GET", "/api/health?ready"],
])("lets %s through, and keeps no place for it", (_what, method, url) => {
  const { ask, made } = aDoor();
  ask(url, method);
  ask("/order/1");
  ask("/order/2");
  ask(url, method);
  expect(made).toEqual([url, "/order/1", url]);
});
