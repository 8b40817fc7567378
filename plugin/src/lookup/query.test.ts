import { describe, expect, it } from "vitest";
import { displayId, matches, spellings } from "./query";

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

it("asks for a shop's own number as it may be written", () => {
  expect(spellings("166")).toEqual(["166", "#166"]);
  expect(spellings("ORD12")).toEqual(["ORD12", "#ORD12", "ORD 12", "#ORD 12"]);
  expect(spellings("AB-12")).toEqual(["AB-12", "#AB-12"]);
});
