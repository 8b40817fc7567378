import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  claimFields,
  emailField,
  firstNameField,
  lastNameField,
  newPasswordField,
  nextField,
  numberField,
  numbersField,
  passwordField,
  typedEmailField,
} from "./fields";

/** What a field makes of a text: its value, or the key of the first mistake. */
function read(field: z.ZodType, typed: unknown): unknown {
  const result = field.safeParse(typed);
  return result.success ? result.data : { mistake: result.error.issues[0]?.message };
}

const mistake = (key: string) => ({ mistake: key });

describe.each([
  ["in its one spelling", emailField, "maya@example.com"],
  ["as it was typed", typedEmailField, "Maya@Example.com"],
])("an email %s", (_case, field, expected) => {
  it("is read without the spaces around it", () => {
    expect(read(field, "  Maya@Example.com ")).toBe(expected);
  });

  it.each([
    [null, "emailMissing"],
    ["", "emailMissing"],
    ["  ", "emailMissing"],
    ["maya", "emailInvalid"],
    ["@example.com", "emailInvalid"],
    ["maya@", "emailInvalid"],
    ["maya@b@example.com", "emailInvalid"],
    ["maya okafor@example.com", "emailInvalid"],
    ["maya@exam ple.com", "emailInvalid"],
    ["maya\u0000@example.com", "emailInvalid"],
    ["maya@example.com\u0007", "emailInvalid"],
    [`${"x".repeat(243)}@example.com`, "emailInvalid"],
  ])("is none in %j", (typed, key) => {
    expect(read(field, typed)).toEqual(mistake(key));
  });

  it.each([`${"x".repeat(242)}@example.com`, "a@b", "o'neil+orders@ex-ample.co.uk", "ünïcode@example.com"])(
    "may be %s",
    (typed) => {
      expect(read(field, typed)).toBe(typed);
    },
  );
});

describe("an order number", () => {
  it.each([
    [" #12 ", "12"],
    ["ab-7", "AB-7"],
    ["１２", "12"],
    ["1".repeat(64), "1".repeat(64)],
  ])("%j is read as %s", (typed, number) => {
    expect(read(numberField, typed)).toBe(number);
  });

  it.each([
    [null, "numberMissing"],
    ["", "numberMissing"],
    ["#", "numberMissing"],
    ["1".repeat(65), "numberInvalid"],
    ["1\u0000", "numberInvalid"],
    ["\u00011", "numberInvalid"],
  ])("is none in %j", (typed, key) => {
    expect(read(numberField, typed)).toEqual(mistake(key));
  });
});

describe("several order numbers", () => {
  it.each([
    ["1, 2;3\n4、5", ["1", "2", "3", "4", "5"]],
    ["#1,1,０1", ["1", "01"]],
    [",,1,", ["1"]],
    ["166 and 167", ["166", "167"]],
    ["#166 #167", ["166", "167"]],
    ["166/167", ["166", "167"]],
    ["Order #166", ["166"]],
    ["№166，№167", ["166", "167"]],
    ["NL-2026/17", ["NL-2026/17"]],
    ["ab-1，ab-2", ["AB-1", "AB-2"]],
    ["1,2,3,4,5,6,7,8,9,10", ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]],
  ])("%j are %j", (typed, numbers) => {
    expect(read(numbersField, typed)).toEqual(numbers);
  });

  it.each([
    [null, "numberMissing"],
    [" , ", "numberMissing"],
    ["1,2,3,4,5,6,7,8,9,10,11", "numbersTooMany"],
    [`1,${"2".repeat(65)}`, "numberInvalid"],
  ])("are none in %j", (typed, key) => {
    expect(read(numbersField, typed)).toEqual(mistake(key));
  });
});

describe("passwords", () => {
  it.each([
    [null, "passwordMissing", "passwordMissing"],
    ["", "passwordMissing", "passwordMissing"],
    ["1234567", "1234567", "passwordShort"],
    ["12345678", "12345678", "12345678"],
    [" a space ", " a space ", " a space "],
    ["x".repeat(128), "x".repeat(128), "x".repeat(128)],
    ["x".repeat(129), "passwordLong", "passwordLong"],
  ])("%j: to sign in %s, to choose %s", (typed, toSignIn, toChoose) => {
    const outcome = (expected: string) => (expected.startsWith("password") ? mistake(expected) : expected);
    expect(read(passwordField, typed)).toEqual(outcome(toSignIn));
    expect(read(newPasswordField, typed)).toEqual(outcome(toChoose));
  });
});

describe("names", () => {
  it.each([
    [" Maya ", "Maya", "Maya"],
    ["", mistake("nameMissing"), ""],
    ["   ", mistake("nameMissing"), ""],
    [null, mistake("nameMissing"), ""],
    ["x".repeat(80), "x".repeat(80), "x".repeat(80)],
    // What was typed is never lost without a word.
    ["x".repeat(81), mistake("nameLong"), mistake("nameLong")],
    // Postgres takes none.
    ["\0Ma\0ya", "Maya", "Maya"],
  ])("%j: first %j, last %j", (typed, first, last) => {
    expect(read(firstNameField, typed)).toEqual(first);
    expect(read(lastNameField, typed)).toEqual(last);
  });
});

it("leads on to pages of ours alone", () => {
  expect(read(nextField, "/account/orders")).toBe("/account/orders");
  expect(read(nextField, "//evil.example")).toBeNull();
  expect(read(nextField, null)).toBeNull();
});

it.each([
  ["ordch_01JB8TZ2M3N4P5Q6R7S8T9V0W1", "ordch_01JB8TZ2M3N4P5Q6R7S8T9V0W1"],
  ["x".repeat(64), "x".repeat(64)],
  ["x".repeat(65), "none"],
  ["../admin", "none"],
  ["a/b", "none"],
  ["", "none"],
  [null, "none"],
])("a claim's id in %j is %s", (claimId, expected) => {
  expect(read(claimFields, { claimId })).toEqual({ claimId: expected });
});
