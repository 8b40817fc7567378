import "@/lib/test-support/browser";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { MESSAGES } from "@order-pages/shared/words/catalogues";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { boundPages } from "./crowd";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

/** By how many milliseconds the event loop is late. */
let lateMs = 0;
afterEach(() => {
  lateMs = 0;
});

const LIMITS = { usual: { taken: 1, waiting: 1 }, late: { taken: 1, waiting: 0 } };

/** A door for one page at a time, before which one more may wait; and what came through it. */
function aDoor(limits = LIMITS) {
  const through = boundPages(limits, () => lateMs);
  const made: string[] = [];
  const ask = (url: string, { method = "GET", headers = {}, socket = new Socket() } = {}) => {
    const request = new IncomingMessage(socket);
    Object.assign(request, { url, method, headers });
    const response = new ServerResponse(request);
    const end = vi.spyOn(response, "end");
    let isMade = () => {};
    const answer = new Promise<void>((resolve) => {
      isMade = resolve;
    });
    through(request, response, () => {
      made.push(url);
      return answer;
    });
    /** The connection ends. */
    const leave = () => {
      socket.emit("close");
      response.emit("close");
    };
    return { response, leave, isMade, body: () => end.mock.calls[0]?.[0] as string | undefined };
  };
  return { ask, made };
}

const soon = () => vi.advanceTimersByTimeAsync(0);

it("makes one page after the other: the next begins when an answer begins", async () => {
  const { ask, made } = aDoor();
  const first = ask("/order/1");
  ask("/order/2");
  expect(made).toEqual(["/order/1"]);
  first.response.writeHead(200);
  first.response.end();
  first.isMade();
  await soon();
  expect(made).toEqual(["/order/1", "/order/2"]);
  ask("/order/3");
  await soon();
  expect(made, "an answer gives back one place, however it goes on").toHaveLength(2);
});

it("takes an answer without a head of its own for one as well", () => {
  const { ask, made } = aDoor();
  ask("/order/1").response.end("page");
  ask("/order/2");
  expect(made).toEqual(["/order/1", "/order/2"]);
});

it("keeps the place of a page whose reader has gone until it is made", async () => {
  const { ask, made } = aDoor();
  const first = ask("/order/1");
  first.leave();
  ask("/order/2");
  await soon();
  expect(made).toEqual(["/order/1"]);
  first.isMade();
  await soon();
  expect(made).toEqual(["/order/1", "/order/2"]);
});

it("keeps a place for six seconds at most, and no timer for longer than the place", async () => {
  const { ask, made } = aDoor();
  ask("/order/1");
  await vi.advanceTimersByTimeAsync(5_999);
  ask("/order/2");
  expect(made).toEqual(["/order/1"]);
  await vi.advanceTimersByTimeAsync(1);
  expect(made).toEqual(["/order/1", "/order/2"]);
  const other = aDoor();
  const before = vi.getTimerCount();
  other.ask("/order/3").response.end();
  expect(vi.getTimerCount()).toBe(before);
});

it("keeps the place of what is sent row by row until all of it is handed over", async () => {
  const { ask, made } = aDoor();
  const { response } = ask("/order/1");
  response.setHeader("content-type", "text/x-component");
  response.write("0:row");
  ask("/order/2");
  await soon();
  expect(made).toEqual(["/order/1"]);
  response.end();
  await soon();
  expect(made).toEqual(["/order/1", "/order/2"]);
});

it("makes no page for one who went while waiting, and lets another wait at once", async () => {
  const { ask, made } = aDoor();
  const first = ask("/order/1");
  const second = ask("/order/2");
  second.leave();
  await soon();
  const third = ask("/order/3");
  expect([second, third].map(({ response }) => response.writableEnded)).toEqual([false, false]);
  first.response.end();
  await soon();
  expect(made).toEqual(["/order/1", "/order/3"]);
});

it("makes no page for requests that were sent at once over a connection that ended", async () => {
  const { ask, made } = aDoor({ ...LIMITS, usual: { taken: 1, waiting: 2 } });
  const socket = new Socket();
  const first = ask("/order/1", { socket });
  for (const url of ["/order/2", "/order/3"]) ask(url, { socket });
  // Node tells the answer alone whose turn it is.
  first.leave();
  first.isMade();
  await soon();
  expect(made).toEqual(["/order/1"]);
  expect(socket.listenerCount("close")).toBeLessThan(2);
});

it("lets few in and nobody wait while the processor does not keep up", async () => {
  const { ask, made } = aDoor({ usual: { taken: 9, waiting: 9 }, late: { taken: 2, waiting: 0 } });
  lateMs = 501;
  const asked = [1, 2, 3].map((number) => ask(`/order/${number}`));
  expect(made).toEqual(["/order/1", "/order/2"]);
  expect(asked[2]?.response.statusCode).toBe(503);
  lateMs = 500;
  ask("/order/4");
  expect(made).toEqual(["/order/1", "/order/2", "/order/4"]);
});

it("refuses whoever comes past the line at once, in their words, and says when to come back", () => {
  const { ask, made } = aDoor();
  for (const url of ["/order/1", "/order/2"]) ask(url);
  const { response, body } = ask("/order/3", { headers: { "accept-language": "ar" } });
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
  const { response, body } = ask("/order/3", { method: "HEAD" });
  expect(response.statusCode).toBe(503);
  expect(body()).toBeUndefined();
});

it.each([
  ["a form", "POST", "/order/lookup"],
  ["a file", "GET", "/_order-pages/_next/static/chunks/main.js"],
  ["a file without the prefix", "GET", "/_next/static/chunks/0.a..b~c.js?dpl=1"],
  ["the icon", "GET", "/_order-pages/icon.svg"],
  ["the brand's picture", "GET", "/_order-pages/brand/logo.svg"],
  ["health", "GET", "/api/health"],
  ["readiness", "GET", "/api/health?ready"],
])("lets %s through, and keeps no place for it", (_what, method, url) => {
  const { ask, made } = aDoor();
  ask(url, { method });
  ask("/order/1");
  ask("/order/2");
  ask(url, { method });
  expect(made).toEqual([url, "/order/1", url]);
});

it.each([
  "/order/order_1?x=/api/health",
  "/order/api/health",
  "/us/api/health",
  "/order/x/_order-pages/brand/y",
  "/order/x/_order-pages/_next/static/y",
  "/_order-pages/brand/x/y",
  "/_next/static/../../order/order_1",
  "/_next/static/..%2f/%2E%2e/order/order_1",
  "/_next/static/\\..\\..\\order",
])("takes %s for the page that it is", (url) => {
  const { ask, made } = aDoor();
  ask("/order/1");
  ask("/order/2");
  ask(url);
  expect(made).toEqual(["/order/1"]);
});
