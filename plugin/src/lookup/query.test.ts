import { describe, expect, it } from "vitest";
import { displayId, matches, normalizeNumber, numberPattern, spellingInDatabase } from "./query";

describe("matches", () => {
  const order = { id: "order_1", display_id: 12, custom_display_id: "#Ab-7", email: "Maya.Okafor@Example.com " };
  it.each([
    ["by the sequential number", { number: "12", email: "maya.okafor@example.com" }, true],
    ["by the shop's own number", { number: "AB-7", email: "maya.okafor@example.com" }, true],
    ["not by a part of a number", { number: "1", email: "maya.okafor@example.com" }, false],
    ["not by a part of an email", { number: "12", email: "maya" }, false],
    ["not by the number alone", { number: "12", email: "" }, false],
    ["not by another's email", { number: "12", email: "daniel.nguyen@example.net" }, false],
  ])("%s", (_case, query, expected) => {
    expect(matches(order, query)).toBe(expected);
  });

  it("finds a number with a letter that has no capital of its own", () => {
    const query = { number: normalizeNumber("maß-17"), email: "maya.okafor@example.com" };
    expect(matches({ ...order, custom_display_id: "Maß-17" }, query)).toBe(true);
    expect(spellingInDatabase(query.number)).toBe("MAß-17");
  });

  it("never finds an order without an email", () => {
    expect(matches({ id: "order_1", display_id: 12, email: null }, { number: "12", email: "" })).toBe(false);
  });
});

it.each([
  ["12", 12],
  ["0012", 12],
  ["2147483647", 2147483647],
  ["2147483648", null],
  ["99999999999999999999", null],
  ["AB-12", null],
  ["1e3", null],
  ["-1", null],
])("reads %s as the sequential number %s", (number, expected) => {
  expect(displayId(number)).toBe(expected);
});

/** What Postgres makes of the pattern, in JavaScript's words. */
const isWritten = (number: string, written: string) =>
  new RegExp(numberPattern(number).replace("(?i)", ""), "i").test(written);

describe("a shop's own number", () => {
  it.each([
    ["166", "166"],
    ["166", "#166"],
    ["166", "# 1 66 "],
    ["202617", "2026 17"],
    ["202617", "20\u00a026\u202f17"],
    ["ORD12", "Ord 12"],
    ["AB-12", "ab - 12"],
    ["FF%", "ff%"],
    ["A.B*", "a.b*"],
    ["\\D(1)", "\\d (1)"],
    ["注文7", "注文 7"],
  ])("%s may be written %j", (number, written) => {
    expect(isWritten(number, written)).toBe(true);
  });

  it.each([
    ["166", "1660"],
    ["166", "1166"],
    ["166", "16-6"],
    ["FF%", "FF1"],
    ["A.B", "AXB"],
    ["\\D", "7"],
  ])("%s is not %j", (number, written) => {
    expect(isWritten(number, written)).toBe(false);
  });

  it("escapes ASCII's marks alone: Postgres refuses a backslash before what may be a letter", () => {
    expect(numberPattern("É-_\u0301")).toBe(
      ["(?i)^", "#?", "É", "\\-", "\\_", "\u0301", "$"].join("[\\s\\u00a0\\u202f]*"),
    );
  });
});

it("asks the database with capitals of ASCII alone, whatever its language makes of other letters", () => {
  expect(spellingInDatabase("# maß ä-17")).toBe("MAßä-17");
});
