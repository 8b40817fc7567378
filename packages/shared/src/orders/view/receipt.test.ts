import { expect, test } from "vitest";
import { anOrder, aPayment, context, someTotals } from "../test-support";
import { settlementBeside } from "./receipt";
import { toOrderView } from "./to-order-view";

const keysOf = (changes: Parameters<typeof anOrder>[0]) =>
  settlementBeside(toOrderView(anOrder(changes), context)).map(({ key }) => key);

test("one payment of the whole sum says itself that it was paid", () => {
  expect(keysOf({})).toEqual([]);
});

test("anything more is said in rows", () => {
  const captures = [{ id: "capt_1", amount: 10, at: null }];
  expect(
    keysOf({ payments: [aPayment({ amount: 10, captures })], totals: someTotals({ paid: 10, outstanding: 15 }) }),
  ).toEqual(["paid", "due"]);
  expect(keysOf({ payments: [], totals: someTotals() })).toEqual(["paid"]);
});

test("without a sum there is nothing beside it", () => {
  expect(keysOf({ totals: null })).toEqual([]);
});
