import { expect, it } from "vitest";
import { BackendClock } from "./clock";

const NOW = new Date("2026-11-27T12:00:30Z");

it.each([
  ["Fri, 27 Nov 2026 12:00:30 GMT", 0],
  ["Fri, 27 Nov 2026 12:00:00 GMT", 30],
  ["Fri, 27 Nov 2026 12:06:30 GMT", -360],
  ["yesterday", null],
  [null, null],
])("of a backend that answers at %s, ours is %s seconds ahead", (date, expected) => {
  const clock = new BackendClock();
  clock.hear({ date }, NOW);
  expect(clock.ahead).toBe(expected);
});
