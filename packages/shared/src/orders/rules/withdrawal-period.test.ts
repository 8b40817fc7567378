import { describe, expect, it } from "vitest";
import { aFact, aFactLine, aParcel } from "./ability-test-support";
import { dayOf, endOfDay, workingDay } from "./calendar";
import { withdrawalPeriod } from "./withdrawal-period";

const arrived = (...days: string[]) =>
  aFact({
    lines: [aFactLine({ delivered: 3 })],
    parcels: days.map((day) => aParcel({ deliveredAt: `${day}T21:30:00.000Z` })),
  });

const NOW = new Date("2026-05-20T12:00:00.000Z");

describe("the period of withdrawal", () => {
  it.each([
    // In Berlin it is half past eleven in the evening.
    ["ends fourteen days after the day of arrival", "2026-05-05", "2026-05-19T21:59:59.999Z", "ended"],
    ["runs to the end of its last day", "2026-05-06", "2026-05-20T21:59:59.999Z", "running"],
    ["that would end on a Saturday ends on Monday", "2026-05-09", "2026-05-25T21:59:59.999Z", "running"],
    ["that would end on a Sunday ends on Monday", "2026-05-10", "2026-05-25T21:59:59.999Z", "running"],
    ["ends by the clock of its own last day", "2026-10-15", "2026-10-29T22:59:59.999Z", "running"],
  ])("%s", (_what, day, until, kind) => {
    const from = `${day}T21:30:00.000Z`;
    expect(withdrawalPeriod(arrived(day), NOW)).toEqual({ kind, from, until });
  });

  it("begins with the last parcel", () => {
    expect(withdrawalPeriod(arrived("2026-05-01", "2026-05-06"), NOW)).toMatchObject({ kind: "running" });
  });

  it.each([
    ["units are still to come", aFact({ lines: [aFactLine({ delivered: 2 })], parcels: [aParcel()] })],
    ["no parcel says when it arrived", aFact({ lines: [aFactLine({ delivered: 3 })], parcels: [aParcel()] })],
    ["nobody can count", aFact({ lines: null })],
  ])("has not begun where %s", (_what, facts) => {
    expect(withdrawalPeriod(facts, NOW)).toEqual({ kind: "not_begun" });
  });

  it("of what is never sent begins with the order", () => {
    const facts = aFact({ lines: [aFactLine({ requiresShipping: false })], placedAt: "2026-05-05T10:00:00.000Z" });
    expect(withdrawalPeriod(facts, NOW)).toMatchObject({ kind: "ended", until: "2026-05-19T21:59:59.999Z" });
  });
});

describe("days", () => {
  it.each([
    ["2026-05-22", 0],
    ["2026-05-23", 2],
    ["2026-05-24", 1],
    ["2026-05-25", 0],
  ])("%s is %d days from a working day", (date, later) => {
    const day = Date.parse(date) / 86_400_000;
    expect(workingDay(day) - day).toBe(later);
  });

  it.each(["UTC", "Europe/Berlin", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "America/St_Johns"])(
    "end where the next begins, in %s",
    (timeZone) => {
      for (const start of ["2026-03-29", "2026-10-25", "2026-07-01"]) {
        const day = Date.parse(start) / 86_400_000;
        const end = endOfDay(day, timeZone);
        expect(dayOf(end, timeZone)).toBe(day);
        expect(dayOf(new Date(end.getTime() + 1), timeZone)).toBe(day + 1);
      }
    },
  );
});
