import { describe, expect, test } from "vitest";
import type { DeliveryTime } from "./delivery-time";
import { dayAfter, promisedDays, promiseOfAll } from "./promised-days";

const time = (changes: Partial<DeliveryTime>): DeliveryTime => ({
  from: null,
  until: 3,
  isBusinessDays: false,
  cutoffHour: null,
  ...changes,
});

/** A Friday. */
const FRIDAY = "2026-11-27T12:00:00Z";

describe("days are counted", () => {
  test.each([
    ["by the calendar", FRIDAY, { from: 2 }, "UTC", { from: "2026-11-29", until: "2026-11-30" }],
    [
      "from Monday to Friday",
      FRIDAY,
      { from: 1, isBusinessDays: true },
      "UTC",
      { from: "2026-11-30", until: "2026-12-02" },
    ],
    [
      "from Monday for a weekend's order",
      "2026-11-28T12:00:00Z",
      { until: 1, isBusinessDays: true },
      "UTC",
      { from: null, until: "2026-12-01" },
    ],
    [
      "from the day it is where the shop is",
      "2026-11-27T23:30:00Z",
      { until: 1 },
      "Asia/Tokyo",
      { from: null, until: "2026-11-29" },
    ],
    [
      "from the day itself before the cut-off hour",
      "2026-11-27T12:59:00Z",
      { until: 1, cutoffHour: 14 },
      "Europe/Oslo",
      { from: null, until: "2026-11-28" },
    ],
    [
      "from the next day at the cut-off hour",
      "2026-11-27T13:00:00Z",
      { until: 1, cutoffHour: 14 },
      "Europe/Oslo",
      { from: null, until: "2026-11-29" },
    ],
    [
      "from Monday after Friday's cut-off hour",
      FRIDAY,
      { until: 1, cutoffHour: 9, isBusinessDays: true },
      "UTC",
      { from: null, until: "2026-12-01" },
    ],
    ["not at all where it is there the same day", FRIDAY, { until: 0 }, "UTC", { from: null, until: "2026-11-27" }],
    ["over the end of a year", "2026-12-30T12:00:00Z", {}, "UTC", { from: null, until: "2027-01-02" }],
  ])("%s", (_how, placedAt, changes, zone, days) => {
    expect(promisedDays(new Date(placedAt), time(changes), zone)).toEqual(days);
  });
});

test("of several ways the slowest says when all is there, and one that promises nothing leaves no promise", () => {
  const fast = { from: "2026-11-28", until: "2026-11-29" };
  const slow = { from: "2026-11-30", until: "2026-12-02" };
  expect(promiseOfAll([fast, slow])).toEqual(slow);
  expect(promiseOfAll([slow, fast])).toEqual(slow);
  expect(promiseOfAll([fast, { from: null, until: "2026-11-28" }])).toEqual({ from: null, until: "2026-11-29" });
  expect(promiseOfAll([])).toBeNull();
  expect(promiseOfAll([fast, null])).toBeNull();
});

test.each([
  ["2026-11-27T22:59:00Z", "2026-12-04"],
  ["2026-11-27T23:01:00Z", "2026-12-05"],
])("a week after %s is %s where the shop is", (moment, day) => {
  expect(dayAfter(new Date(moment), 7, "Europe/Berlin")).toBe(day);
});
