import { describe, expect, test } from "vitest";
import { formatCalendarDays, formatDay, formatMoment } from "./date";

describe("formatDay", () => {
  test("reads the day in the shopper's time zone, not the server's", () => {
    const instant = "2026-05-04T23:30:00.000Z";
    expect(formatDay(instant, { locale: "en", timeZone: "UTC" })?.text).toBe("May 4, 2026");
    expect(formatDay(instant, { locale: "en-GB", timeZone: "Asia/Tokyo" })?.text).toBe("5 May 2026");
    expect(formatDay(instant, { locale: "de", timeZone: "UTC" })).toEqual({ iso: instant, text: "4. Mai 2026" });
  });

  test.each([null, "", "yesterday", "2026-13-45T00:00:00Z"])("%j is no day", (instant) => {
    expect(formatDay(instant, { locale: "en", timeZone: "UTC" })).toBeNull();
  });
});

test("formatMoment adds the time", () => {
  const text = formatMoment("2026-05-04T12:05:00Z", { locale: "en-GB", timeZone: "Europe/Berlin" })?.text;
  expect(text).toBe("4 May 2026 at 14:05");
});

test.each([
  ["en", "Dec 1 – 3"],
  ["de", "1.–3. Dez."],
  ["ja-JP", "12月1日～12月3日"],
])("several days are written as a single one is: %s", (locale, text) => {
  expect(formatCalendarDays("2026-12-01", "2026-12-03", locale)?.replace(/[\u2009\u202f\u00a0]/gu, " ")).toBe(text);
});
