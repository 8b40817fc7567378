import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchLateness } from "./lateness";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "performance"] }));
afterEach(() => void vi.useRealTimers());

it("is nothing while timers come when they are due", () => {
  const lateness = watchLateness();
  vi.advanceTimersByTime(1_050);
  expect(lateness()).toBeLessThanOrEqual(0);
});

it("counts the turn under way, and remembers the worst for a second", () => {
  const now = vi.spyOn(performance, "now").mockReturnValue(0);
  const lateness = watchLateness();
  now.mockReturnValue(500);
  expect(lateness(), "no timer could tell").toBe(400);
  const tickAt = (at: number) => {
    now.mockReturnValue(at);
    vi.advanceTimersByTime(100);
    return lateness();
  };
  tickAt(500);
  for (let at = 600; at <= 1_500; at += 100) expect(tickAt(at)).toBe(400);
  expect(tickAt(1_600)).toBe(0);
});
