import { describe, expect, it } from "vitest";
import { quoteReturn } from "./return-quote";

const line = (refundablePerUnit: number, quantity = 1, id = "line_1") => ({ id, quantity, refundablePerUnit });

describe("what is given back", () => {
  it.each<[string, Parameters<typeof quoteReturn>, object]>([
    [
      "is what Medusa gives back for a unit, less the fee",
      [[line(28.416375, 2)], { currency: "USD", fee: 6, paid: 100 }],
      { goods: 56.83, fee: 6, total: 50.83, refund: 50.83 },
    ],
    [
      "is rounded once, as Medusa's difference is",
      [[line(28.416375, 2)], { currency: "USD", fee: 6.435, paid: 100 }],
      { goods: 56.83, fee: 6.43, total: 50.4, refund: 50.4 },
    ],
    [
      "has no digits in yen",
      [[line(4300, 2)], { currency: "JPY", fee: 660, paid: 9000 }],
      { goods: 8600, fee: 660, total: 7940, refund: 7940 },
    ],
    [
      "has whole yen where a discount has left parts of them",
      [[line(3870.45, 3)], { currency: "JPY", fee: 660, paid: 20000 }],
      { goods: 11611, fee: 660, total: 10951, refund: 10951 },
    ],
    [
      "has three digits in dinars of Kuwait",
      [[line(12.34567, 2)], { currency: "KWD", fee: 1.2345, paid: 24 }],
      { goods: 24.691, fee: 1.234, total: 23.457, refund: 23.457 },
    ],
    [
      "is never below nothing",
      [[line(2)], { currency: "USD", fee: 6, paid: 100 }],
      { goods: 2, fee: 2, total: 0, refund: 0 },
    ],
    [
      "of a free order is nothing, at no fee",
      [[line(0)], { currency: "USD", fee: 6, paid: 0 }],
      { goods: 0, fee: 0, total: 0, refund: 0 },
    ],
    [
      "is no more than was paid and not given back",
      [[line(30)], { currency: "USD", fee: 0, paid: 10 }],
      { goods: 30, total: 30, refund: 10 },
    ],
    [
      "is nothing of what was only reserved",
      [[line(30)], { currency: "USD", fee: 0, paid: -1 }],
      { total: 30, refund: 0 },
    ],
  ])("%s", (_what, [lines, terms], quote) => {
    expect(quoteReturn(lines, terms)).toMatchObject(quote);
  });

  it("adds up, row by row", () => {
    const lines = [line(10.005, 1, "a"), line(10.005, 1, "b"), line(10.005, 1, "c")];
    const { rows, goods } = quoteReturn(lines, { currency: "USD", fee: 0, paid: 100 });
    expect(goods).toBe(30.02);
    expect(rows.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0)).toBe(3002);
    expect(rows.map(({ id, quantity }) => [id, quantity])).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 1],
    ]);
  });
});
