import { expect, test } from "vitest";
import { toPromise } from "./stored-promise";

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
  [{ from: null, until: "tomorrow" }, null],
  [null, null],
])("%j promises %j", (stored, promise) => {
  expect(toPromise(stored)).toEqual(promise);
});
