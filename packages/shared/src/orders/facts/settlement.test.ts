import { describe, expect, test } from "vitest";
import { aLine, anOrder, aPayment, someProgress, someTotals } from "../test-support";
import { deriveFacts } from "./derive-facts";
import { settlementRows } from "./settlement-rows";

const settled = (...args: Parameters<typeof anOrder>) =>
  settlementRows(deriveFacts(anOrder(...args))).map(({ key, minor }) => `${key} ${minor}`);

describe("settle", () => {
  test("says what was paid", () => {
    expect(settled()).toEqual(["paid 2500"]);
  });

  test("does not call authorised money paid, nor due", () => {
    const totals = someTotals({ paid: 0, outstanding: 0 });
    expect(settled({ totals, payments: [aPayment({ captures: [] })] })).toEqual(["authorized 2500"]);
  });

  test("says what is still to pay", () => {
    expect(settled({ totals: someTotals({ paid: 0, outstanding: 25 }), payments: [] })).toEqual(["due 2500"]);
  });

  test("says that a return is taken off what is still to pay", () => {
    const totals = someTotals({ total: 43, items: 38, returning: 10 });
    const progress = someProgress({ fulfilled: 2, shipped: 2, delivered: 2, returnRequested: 1 });
    expect(settled({ totals, lines: [aLine({ amount: 38, progress })] })).toEqual([
      "paid 2500",
      "returning 1000",
      "due_after_return 800",
    ]);
  });

  test("says nothing is due of a cancelled order", () => {
    const totals = someTotals({ paid: 0, outstanding: 25 });
    const payments = [aPayment({ captures: [], canceledAt: null })];
    expect(settled({ status: "canceled", totals, payments })).toEqual([]);
  });

  test("says what the shop still has to give back, and when", () => {
    const totals = someTotals({ returned: 10, total: 15 });
    expect(settled({ totals })).toEqual(["paid 2500", "owed 1000"]);
    const progress = someProgress({ fulfilled: 2, shipped: 2, delivered: 2, returnRequested: 1 });
    expect(settled({ totals, lines: [aLine({ progress })] })).toEqual(["paid 2500", "owed_after_return 1000"]);
  });

  test("counts the payments where the backend gives no sums", () => {
    const refunds = [{ id: "ref_1", amount: 4.5, at: null }];
    const totals = someTotals({ paid: null, refunded: null, outstanding: null });
    expect(settled({ totals, payments: [aPayment({ refunds })] })).toEqual(["paid 2500", "refunded 450"]);
  });

  test("says nothing without a total", () => {
    expect(settled({ totals: null })).toEqual([]);
  });
});
