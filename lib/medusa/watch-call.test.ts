import { afterEach, expect, it, vi } from "vitest";
import { setTelemetry } from "@/lib/telemetry/telemetry";
import { request } from "./http";
import { fakeBackend, REPLIES } from "./test-support";

const { exchange } = vi.hoisted(() => ({
  exchange: { id: "0af7651916cd43dd", backend: { calls: 0, milliseconds: 0 }, watched: undefined as unknown },
}));
vi.mock("@/lib/http/exchange", () => ({ currentExchange: () => exchange }));

const medusa = fakeBackend();
const ends = vi.fn();
const calls = vi.fn(() => ({ headers: { traceparent: "00-1-2-01" }, ends }));

afterEach(() => {
  setTelemetry(null);
  exchange.watched = undefined;
  exchange.backend.calls = 0;
  exchange.backend.milliseconds = 0;
  calls.mockClear();
  ends.mockClear();
});

it("a call hands the request's id on, and its time counts for the request", async () => {
  medusa.on("GET /store/orders/:id", [200, { order: {} }]);
  await request("/store/orders/order_1");
  expect(medusa.calls[0]?.headers.get("x-request-id")).toBe(exchange.id);
  expect(medusa.calls[0]?.headers.get("traceparent")).toBeNull();
  expect(exchange.backend.calls).toBe(1);
  expect(exchange.backend.milliseconds).toBeGreaterThan(0);
});

it("a call is part of its request's trace, named by its template, with what came of it", async () => {
  setTelemetry({ begins: vi.fn(), calls: vi.fn(), count: vi.fn(), flush: vi.fn() });
  exchange.watched = { calls };
  medusa.on("GET /store/orders/:id", [200, { order: {} }], REPLIES.unknownError, "breaks");
  await request("/store/orders/order_1?fields=id");
  await request("/store/orders/order_1").catch(() => {});
  await request("/store/orders/order_1").catch(() => {});
  expect(calls).toHaveBeenCalledWith({ method: "GET", route: "/store/orders/[id]" });
  expect(medusa.calls[0]?.headers.get("traceparent")).toBe("00-1-2-01");
  expect(ends.mock.calls.map(([outcome]) => outcome)).toEqual([200, 500, "unreachable"]);
});

it("a call of the start is told, too", async () => {
  const alone = vi.fn(() => ({ headers: {}, ends }));
  setTelemetry({ begins: vi.fn(), calls: alone, count: vi.fn(), flush: vi.fn() });
  medusa.on("GET /health", [200, "{}"]);
  await request("/health");
  expect(alone).toHaveBeenCalledOnce();
});
