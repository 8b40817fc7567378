import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MemoryCounter } from "./memory-counter";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("counts each name for itself, and says how long a window still lasts", () => {
  const counter = new MemoryCounter(2, 60);
  expect([1, 2].map(() => counter.consume("maya"))).toEqual([0, 0]);
  vi.advanceTimersByTime(20_000);
  expect(counter.consume("maya")).toBe(40_000);
  expect(counter.consume("jan")).toBe(0);
});

it("begins anew when the window has ended, not later for having been tried meanwhile", () => {
  const counter = new MemoryCounter(1, 60);
  counter.consume("maya");
  vi.advanceTimersByTime(59_999);
  expect(counter.consume("maya")).toBe(1);
  vi.advanceTimersByTime(1);
  expect(counter.consume("maya")).toBe(0);
});

it("remembers 20,000 names at most, and forgets the oldest", () => {
  const counter = new MemoryCounter(1, 3600);
  for (let n = 0; n < 20_000; n += 1) counter.consume(`name ${n}`);
  expect(counter.consume("one too many")).toBe(0);
  expect(counter.consume("name 19999")).toBe(3_600_000);
  expect(counter.consume("name 0")).toBe(0);
});

it("frees nobody by their own tries, full as it may be", () => {
  const counter = new MemoryCounter(1, 3600);
  for (let n = 0; n < 20_000; n += 1) counter.consume(`name ${n}`);
  expect([1, 2, 3].map(() => counter.consume("name 0"))).toEqual([3_600_000, 3_600_000, 3_600_000]);
});
