import type { ReturnTerms } from "@order-pages/shared/orders/facts/asked-returns";
import type { CanReturn } from "@order-pages/shared/orders/rules/can-return";
import { describe, expect, it } from "vitest";
import { choiceQuery, mistakeOf, quoteOf, readChoice } from "./choice";

const terms: ReturnTerms = {
  options: [{ id: "so_1", name: "Post", fee: 4 }],
  reasons: [
    { id: "rr_1", label: "Too small", parent: null, isFault: false },
    { id: "rr_2", label: "Damaged", parent: null, isFault: true },
  ],
  lines: [{ id: "line_1", refundablePerUnit: 10.005 }],
  isReasonRequired: false,
  instructions: null,
};
const two: ReturnTerms = { ...terms, options: [...terms.options, { id: "so_2", name: "Pickup", fee: 9 }] };
const ability: CanReturn = {
  can: true,
  how: "now",
  until: null,
  lines: [{ id: "line_1", free: 2, because: null, sentence: null, until: null }],
};

describe("a choice", () => {
  it("is what an address says of it, and no more", () => {
    const query = { "u.line_1": "2", "r.line_1": "rr_1", s: "so_1", problem: "units", "u.a b": "1", "u.x": ["1", "2"] };
    expect(choiceQuery(query)).toBe("u.line_1=2&r.line_1=rr_1&s=so_1");
  });

  it("leaves out what stays, takes the only way back, and one reason for all", () => {
    expect(readChoice("u.line_1=2&u.line_2=0&u.line_3=&r=rr_1", terms)).toEqual({
      lines: [{ id: "line_1", quantity: 2, reasonId: "rr_1" }],
      optionId: "so_1",
    });
    expect(readChoice("u.line_1=2", two)).toMatchObject({ optionId: null });
  });

  it.each([
    ["u.line_1=1", terms, null],
    ["u.line_1=2&r.line_1=rr_2", terms, null],
    ["", terms, "none"],
    ["u.line_1=0", terms, "none"],
    ["u.line_1=3", terms, "units"],
    ["u.line_1=1.5", terms, "units"],
    ["u.line_1=-1", terms, "units"],
    ["u.line_1=1e3", terms, "units"],
    ["u.line_1=1&u.line_1=1", terms, "units"],
    ["u.line_2=1", terms, "units"],
    ["u.line_1=1&r.line_1=rr_3", terms, "reason"],
    ["u.line_1=1", { ...terms, isReasonRequired: true }, "reason"],
    ["u.line_1=1", { ...terms, isReasonRequired: true, reasons: [] }, null],
    ["u.line_1=1", two, "option"],
    ["u.line_1=1&s=so_3", two, "option"],
    ["u.line_1=1", { ...terms, options: [] }, null],
  ] as const)("%s", (query, offered, mistake) => {
    expect(mistakeOf(readChoice(query, offered), ability, offered)).toBe(mistake);
  });

  it("comes to its goods without the fee, which a fault spares", () => {
    const money = { currency: "USD", captured: 15, refunded: 0 };
    const quote = (query: string) => quoteOf(readChoice(query, terms), terms, money);
    expect(quote("u.line_1=2")).toMatchObject({ goods: 20.01, fee: 4, total: 16.01, refund: 15 });
    expect(quote("u.line_1=2&r.line_1=rr_2")).toMatchObject({ goods: 20.01, fee: 0, total: 20.01 });
  });
});
