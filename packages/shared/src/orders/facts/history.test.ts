import { describe, expect, test } from "vitest";
import { aLine, anOrder } from "../test-support";
import { toEntry } from "./entry";
import { yearSpan, yearsSince } from "./history";
import type { Fulfilment } from "./order";

const fulfilment = (changes: Partial<Fulfilment>): Fulfilment => ({
  id: "ful_1",
  kind: null,
  requiresShipping: true,
  lines: [],
  packedAt: null,
  shippedAt: null,
  deliveredAt: null,
  keptUntil: null,
  canceledAt: null,
  parcels: [],
  ...changes,
});

describe("toEntry", () => {
  test("names the first few lines and counts all units", () => {
    const entry = toEntry(
      anOrder({ lines: [1, 2, 3, 4, 5].map((quantity) => aLine({ title: `No ${quantity}`, quantity })) }),
    );
    expect(entry.lines.map(({ title }) => title)).toEqual(["No 1", "No 2", "No 3", "No 4"]);
    expect(entry).toMatchObject({ lineCount: 5, itemCount: 15 });
  });

  test("says when the last parcel left and arrived, whatever was called back", () => {
    const entry = toEntry(
      anOrder({
        fulfilments: [
          fulfilment({ shippedAt: "2026-05-03T10:00:00Z", deliveredAt: "2026-05-04T10:00:00Z" }),
          fulfilment({ shippedAt: "2026-05-02T10:00:00Z" }),
          fulfilment({ shippedAt: "2026-05-09T10:00:00Z", canceledAt: "2026-05-09T12:00:00Z" }),
          fulfilment({ shippedAt: "no date" }),
        ],
      }),
    );
    expect(entry).toMatchObject({ shippedAt: "2026-05-03T10:00:00Z", deliveredAt: "2026-05-04T10:00:00Z" });
  });

  test("claims no dates and no total that are not known", () => {
    expect(toEntry(anOrder({ totals: null }))).toMatchObject({
      shippedAt: null,
      deliveredAt: null,
      total: null,
    });
  });
});

describe("yearSpan", () => {
  test.each([
    ["UTC", "2026-01-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z"],
    ["Asia/Tokyo", "2025-12-31T15:00:00.000Z", "2026-12-31T15:00:00.000Z"],
    ["America/New_York", "2026-01-01T05:00:00.000Z", "2027-01-01T05:00:00.000Z"],
    ["Asia/Kathmandu", "2025-12-31T18:15:00.000Z", "2026-12-31T18:15:00.000Z"],
  ])("begins and ends in %s when its calendar does", (zone, from, before) => {
    expect(yearSpan(2026, zone)).toEqual({ from, before });
  });
});

describe("yearsSince", () => {
  const now = new Date("2026-11-20T12:00:00Z");

  test("goes back to the first order", () => {
    expect(yearsSince("2023-03-01T00:00:00Z", now, "UTC")).toEqual([2026, 2025, 2024, 2023]);
  });

  test("counts in the store's calendar", () => {
    expect(yearsSince("2025-12-31T20:00:00Z", now, "Asia/Tokyo")).toEqual([2026]);
  });

  test.each([null, "no date", "2031-01-01T00:00:00Z"])(
    "offers this year alone where the first order is %s",
    (since) => {
      expect(yearsSince(since, now, "UTC")).toEqual([2026]);
    },
  );
});
