import "@/lib/test-support/browser";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { BackendUnavailable, type Locks } from "@/lib/medusa/backend";
import { setBackend } from "@/lib/test-support/backend";
import { logged } from "@/lib/test-support/log";
import { tellLocks } from "./tell-locks";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it.each<[Locks, RegExp | null]>([
  ["locked", null],
  ["open", /^warn .*Whoever has an order's id can read all of it at the backend/],
  ["locked out", /^error .*set ORDER_LINK_SECRET to what the plugin has as linkSecret/],
])("a backend whose reads are %s", async (locks, expected) => {
  setBackend({ readLocks: async () => locks });
  await tellLocks();
  expect(logged).toHaveLength(expected ? 1 : 0);
  if (expected) expect(logged[0]).toMatch(expected);
});

it("is asked again where it does not answer, and told of once", async () => {
  const readLocks = vi.fn<() => Promise<Locks>>();
  readLocks.mockRejectedValueOnce(new BackendUnavailable("unreachable")).mockResolvedValue("open");
  setBackend({ readLocks });
  await tellLocks();
  expect(logged).toEqual([]);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(logged).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(readLocks).toHaveBeenCalledTimes(2);
});

it("is left alone in the end", async () => {
  const readLocks = vi.fn(() => Promise.reject(new BackendUnavailable("unreachable")));
  setBackend({ readLocks });
  await tellLocks();
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(readLocks).toHaveBeenCalledTimes(40);
});
