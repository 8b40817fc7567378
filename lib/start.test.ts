import { setImmediate } from "node:timers/promises";
import { afterEach, expect, it, vi } from "vitest";
import { checkBackend } from "@/lib/start/check-backend";
import { start } from "./start";

vi.mock("@/lib/env", () => import("@/lib/test-support/env"));
// What listens, calls the backend or speaks to a terminal has tests of its own.
vi.mock("@/lib/http/exchange", () => ({ trackExchanges: vi.fn(), currentExchange: () => null }));
vi.mock("@/lib/http/front-door", () => ({ openFrontDoor: vi.fn() }));
vi.mock("@/lib/http/shutdown", () => ({ endOnSignals: vi.fn() }));
vi.mock("@/lib/start/check-backend", () => ({ checkBackend: vi.fn() }));
vi.mock("@/lib/telemetry/start-telemetry", () => ({ startTelemetry: vi.fn() }));
vi.mock("@/lib/style/read-page-style", () => ({ readPageStyle: vi.fn(async () => null) }));

const { abort } = AbortController.prototype;
afterEach(async () => {
  AbortController.prototype.abort = abort;
  // What a start leaves for later is not the next test's.
  await setImmediate();
  vi.clearAllMocks();
});

it("has ended renders let go before the first page is made", async () => {
  await start();
  expect(AbortController.prototype.abort).not.toBe(abort);
});

it("asks the backend once the start leaves room for the answer", async () => {
  await start();
  expect(checkBackend).not.toHaveBeenCalled();
  await setImmediate();
  expect(checkBackend).toHaveBeenCalledOnce();
});
