import "@/lib/test-support/browser";
import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setTelemetry, type Telemetry } from "@/lib/telemetry/telemetry";
import { setEnv } from "@/lib/test-support/env";
import { logged } from "@/lib/test-support/log";
import type { Exchange } from "./exchange";
import { watchExchange } from "./watch-exchange";

/** An exchange as Node starts it. */
function anExchange(url = "/order/order_1?key=secret", method = "GET", headers: Record<string, string> = {}) {
  const response = Object.assign(new EventEmitter(), {
    req: { method, url, headers },
    statusCode: 200,
    writableFinished: true,
  });
  const exchange = {
    id: "request-1",
    response,
    route: "/order/[id]",
    backend: { calls: 2, milliseconds: 8.4 },
  } as unknown as Exchange;
  return { exchange, response };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => {
  setTelemetry(null);
  vi.useRealTimers();
});

describe("a request's line in the log", () => {
  it("names its route, status and times, and nothing of its address", () => {
    const { exchange, response } = anExchange();
    watchExchange(exchange, true);
    vi.advanceTimersByTime(12);
    response.emit("close");
    const facts = {
      request: "request-1",
      route: "/order/[id]",
      method: "GET",
      status: 200,
      ms: 12,
      backendCalls: 2,
      backendMs: 8,
    };
    expect(logged).toEqual([`info ${JSON.stringify(facts)} request`]);
  });

  it("has no status where the client went away", () => {
    const { exchange, response } = anExchange();
    watchExchange(exchange, true);
    response.writableFinished = false;
    response.emit("close");
    expect(logged[0]).toContain('"status":null');
  });

  it.each(["/api/health", "/api/health?ready", "/_next/static/a.js", "/_order-pages/_next/static/a.js", "/icon.svg"])(
    "is below the usual level for %s",
    (url) => {
      const { exchange, response } = anExchange(url);
      watchExchange(exchange, true);
      response.emit("close");
      expect(logged).toEqual([]);
      expect(response.listenerCount("close")).toBe(0);
    },
  );

  it("is none where the shop wants none, and then nothing waits for the end", () => {
    setEnv({ LOG_REQUESTS: "off" });
    const { exchange, response } = anExchange();
    watchExchange(exchange, true);
    expect(response.listenerCount("close")).toBe(0);
  });
});

describe("where somebody watches from outside", () => {
  const ends = vi.fn();
  const begins = vi.fn((_facts: Parameters<Telemetry["begins"]>[0]) => ({ traceId: "trace-1", calls: vi.fn(), ends }));
  beforeEach(() => {
    begins.mockClear();
    ends.mockClear();
    setTelemetry({ begins, calls: vi.fn(), count: vi.fn(), flush: vi.fn() });
  });

  it("a request is told by its template, and its trace is in the log", () => {
    const { exchange, response } = anExchange();
    watchExchange(exchange, true);
    expect(begins).toHaveBeenCalledExactlyOnceWith({ method: "GET", route: "/order/[id]", traceparent: undefined });
    vi.advanceTimersByTime(5);
    response.emit("close");
    expect(ends).toHaveBeenCalledExactlyOnceWith(200, 5);
    expect(logged[0]).toContain('"trace":"trace-1"');
  });

  it("a trace is a trusted proxy's to begin", () => {
    const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    watchExchange(anExchange("/", "GET", { traceparent }).exchange, true);
    watchExchange(anExchange("/", "GET", { traceparent }).exchange, false);
    expect(begins.mock.calls.map(([facts]) => facts.traceparent)).toEqual([traceparent, undefined]);
  });

  it("files are one kind, and methods that nobody has are one, too", () => {
    watchExchange(anExchange("/_next/static/chunks/x.js", "PROPFIND").exchange, true);
    expect(begins.mock.calls[0]?.[0]).toMatchObject({ route: "file", method: "_OTHER" });
  });
});
