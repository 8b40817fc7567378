import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchLateness } from "./lateness";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "performance"] }));
afterEach(() => void vi.useRealTimers());

it("is nothing while timers come when they are due", () => {
  const lateness = watchLateness();
  vi.advanceTimersByTime(1_050);
  expect(lateness()).toBeLessThanOrEqual(0);
});

it("counts the turn under way, and the one before", () => {
  const now = vi.spyOn(performance, "now").mockReturnValue(0);
  const lateness = watchLateness();
  now.mockReturnValue(500);
  expect(lateness(), "no timer could tell").toBe(400);
  vi.advanceTimersByTime(100);
  expect(lateness()).toBe(400);
  now.mockReturnValue(600);
  vi.advanceTimersByTime(100);
  expect(lateness()).toBe(0);
});
