import "@/lib/test-support/browser";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { BackendUnavailable } from "@/lib/medusa/backend";
import type { Inspection } from "@/lib/medusa/inspection";
import { setBackend } from "@/lib/test-support/backend";
import { logged } from "@/lib/test-support/log";
import { checkBackend } from "./check-backend";

const GOOD: Inspection = {
  kind: "plugin",
  plugin: {
    version: 1,
    features: [
      "order-fields",
      "carts",
      "orders",
      "history",
      "order-placed-email",
      "claims",
      "accounts",
      "locked-reads",
      "requests",
      "withdrawals",
    ],
    secret: "shared",
    sendsMails: true,
  },
  clockAhead: 0,
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("names what is wrong, a line each", async () => {
  setBackend({ inspect: async () => ({ kind: "stock", clockAhead: 0 }) });
  await checkBackend();
  expect(logged).toHaveLength(3);
  expect(logged[0]).toMatch(/^warn \{"check":"plugin"\} The backend has no medusa-plugin-order-pages/);
  expect(logged[1]).toMatch(/^warn \{"check":"locks"\} Whoever has an order's id can read all of it at the backend/);
  expect(logged[2]).toMatch(/^warn \{"check":"withdrawals"\} .*Article 11a.* only has an email ready/);
});

it("says in one line what there is where all fits", async () => {
  setBackend({ inspect: async () => GOOD });
  await checkBackend();
  expect(logged).toHaveLength(1);
  expect(logged[0]).toMatch(/^info \{"check":"start","version":1,"features":\["order-fields",/);
});

it("says once that the backend does not answer, asks again, and tells then", async () => {
  const inspect = vi.fn<() => Promise<Inspection>>();
  inspect.mockRejectedValueOnce(new BackendUnavailable("unreachable"));
  inspect.mockRejectedValueOnce(new BackendUnavailable("timeout"));
  inspect.mockResolvedValue({ kind: "key refused" });
  setBackend({ inspect });
  await checkBackend();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(logged).toHaveLength(1);
  expect(logged[0]).toMatch(/^warn \{"check":"backend","reason":"unreachable"\} The backend does not answer/);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(logged[1]).toMatch(/^error \{"check":"key"\} .*MEDUSA_PUBLISHABLE_KEY/);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(inspect).toHaveBeenCalledTimes(3);
});

it("leaves the backend alone in the end", async () => {
  const inspect = vi.fn(() => Promise.reject(new BackendUnavailable("unreachable")));
  setBackend({ inspect });
  await checkBackend();
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(inspect).toHaveBeenCalledTimes(40);
});

it("a fault of its own is no reason to end", async () => {
  setBackend({ inspect: () => Promise.reject(new TypeError("maya@example.com")) });
  await checkBackend();
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain("the check of the start failed");
  expect(logged[0]).not.toContain("maya");
});
