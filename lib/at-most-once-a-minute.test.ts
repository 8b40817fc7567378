import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { atMostOnceAMinute } from "./at-most-once-a-minute";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

it("says it at once, and again when a minute has gone by", () => {
  const tell = vi.fn();
  const telling = atMostOnceAMinute(tell);
  telling("one");
  telling("two");
  vi.advanceTimersByTime(59_999);
  telling("three");
  expect(tell).toHaveBeenCalledExactlyOnceWith("one");
  vi.advanceTimersByTime(1);
  telling("four");
  expect(tell).toHaveBeenLastCalledWith("four");
});
