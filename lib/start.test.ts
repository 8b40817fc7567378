import { afterEach, expect, it, vi } from "vitest";
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
afterEach(() => {
  AbortController.prototype.abort = abort;
});

it("has ended renders let go before the first page is made", async () => {
  await start();
  expect(AbortController.prototype.abort).not.toBe(abort);
});
