import { describe, expect, it } from "vitest";
import { contractField, declarerFields, linesField, writeLines } from "./withdrawal-fields";

describe("lines in a hidden field", () => {
  it.each([
    [null, ""],
    [[{ id: "ordli_1", quantity: 2 }], "ordli_1:2"],
    [
      [
        { id: "ordli_1", quantity: 2 },
        { id: "ordli_2", quantity: 10 },
      ],
      "ordli_1:2,ordli_2:10",
    ],
  ])("%j is read as it was written", (lines, text) => {
    expect(writeLines(lines)).toBe(text);
    expect(linesField.parse(text)).toEqual(lines);
  });

  it.each([
    "ordli_1",
    "ordli_1:0",
    "ordli_1:1.5",
    "ordli_1:-1",
    "ordli_1:2,",
    "a b:1",
    Array(201).fill("l:1").join(","),
  ])("%s is none", (text) => {
    expect(linesField.safeParse(text).success).toBe(false);
  });
});

it("a name and a contract have no spaces around them, and no character that no database takes", () => {
  expect(declarerFields.name.parse(" Maya\0 Lindqvist ")).toBe("Maya Lindqvist");
  expect(contractField.parse(" 1042\0 ")).toBe("1042");
});

it.each([
  [declarerFields.name, " ", "yourNameMissing"],
  [declarerFields.name, "\0", "yourNameMissing"],
  [declarerFields.name, "x".repeat(81), "nameLong"],
  [contractField, "", "contractMissing"],
  [contractField, null, "contractMissing"],
  [contractField, "x".repeat(301), "textLong"],
])("a mistake is told by its key", (field, typed, key) => {
  expect(field.safeParse(typed).error?.issues[0]?.message).toBe(key);
});
