import { expect, test } from "vitest";
import { toDay, toPromise } from "./stored-promise";

test.each([
  [
    { from: null, until: "2026-12-01" },
    { from: null, until: "2026-12-01" },
  ],
  [
    { from: "2026-11-30", until: "2026-12-01" },
    { from: "2026-11-30", until: "2026-12-01" },
  ],
  [
    { from: "2026-12-02", until: "2026-12-01" },
    { from: null, until: "2026-12-01" },
  ],
  [
    { from: "soon", until: "2026-12-01" },
    { from: null, until: "2026-12-01" },
  ],
  [{ from: "2026-12-01", until: null }, null],
  [{ from: null, until: "2026-13-01" }, null],
  [{ from: null, until: "2026-11-31" }, null],
  [
    { from: "2026-02-29", until: "2026-12-01" },
    { from: null, until: "2026-12-01" },
  ],
  [{ from: null, until: "tomorrow" }, null],
  [null, null],
])("%j promises %j", (stored, promise) => {
  expect(toPromise(stored)).toEqual(promise);
});

test.each([
  ["2026-11-30", "2026-11-30"],
  ["2028-02-29", "2028-02-29"],
  ["2026-11-31", null],
  ["2026-02-29", null],
  ["2026-00-10", null],
  ["2026-12-1", null],
  ["2026-12-01T10:00:00Z", null],
  ["", null],
  [null, null],
])("%s is the day %s", (text, day) => {
  expect(toDay(text)).toBe(day);
});
