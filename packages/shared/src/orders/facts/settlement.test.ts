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

  test("does not call authorized money paid, nor due", () => {
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

  test("says nothing is due of a canceled order", () => {
    const totals = someTotals({ paid: 0, outstanding: 25 });
    const payments = [aPayment({ captures: [], canceledAt: null })];
    expect(settled({ status: "canceled", totals, payments })).toEqual([]);
  });

  test("says what the shop still has to give back, and when", () => {
    const totals = someTotals({ returned: 10, total: 15 });
    expect(settled({ totals })).toEqual(["paid 2500", "owed 1000"]);
    const progress = someProgress({ fulfilled: 2, shipped: 2, delivered: 2, returnRequested: 1 });
    const returning = someTotals({ returning: 10 });
    expect(settled({ totals: returning, lines: [aLine({ progress })] })).toEqual([
      "paid 2500",
      "returning 1000",
      "owed_after_return 1000",
    ]);
  });

  test("counts the payments where the backend gives no sums", () => {
    const refunds = [{ id: "ref_1", amount: 4.5, at: null }];
    const totals = someTotals({ paid: null, refunded: null, outstanding: null });
    expect(settled({ totals, payments: [aPayment({ refunds })] })).toEqual(["paid 2500", "refunded 450"]);
  });

  test("says nothing without a total", () => {
    expect(settled({ totals: null })).toEqual([]);
  });

  test("a canceled order has nothing on its way back, no fee and nothing open", () => {
    const totals = someTotals({ returning: 10, returnShipping: 5, total: 40 });
    const progress = someProgress({ fulfilled: 2, returnRequested: 1 });
    const payments = [aPayment({ amount: 30 })];
    expect(settled({ status: "canceled", totals, payments, lines: [aLine({ amount: 35, progress })] })).toEqual([
      "paid 2500",
    ]);
  });

  test("goes by the books where it is not known what comes back is worth", () => {
    const totals = someTotals({ returning: null, outstanding: -7 });
    const progress = someProgress({ fulfilled: 2, returnRequested: 1 });
    expect(settled({ totals, lines: [aLine({ progress })] })).toEqual(["paid 2500", "owed_after_return 700"]);
    // Payments prove something: a closed order is not taken for one that was paid elsewhere.
    expect(settled({ status: "completed", totals, lines: [aLine({ progress })] })).toContain("owed_after_return 700");
    const reserved = {
      totals: someTotals({ paid: 0, returning: null, outstanding: 25 }),
      payments: [aPayment({ captures: [] })],
    };
    expect(settled(reserved)).toEqual(["authorized 2500"]);
  });

  test.each(["completed", "archived"] as const)("a %s order without a payment owes nothing", (status) => {
    expect(settled({ status, payments: [], totals: someTotals({ paid: 0, outstanding: 25 }) })).toEqual([]);
  });

  test("names what is due and owed after what it is for", () => {
    const exchange = {
      id: "e",
      returnId: null,
      confirmedAt: "2026-05-08T00:00:00Z",
      canceledAt: null,
      comes: [{ lineId: "line_2", quantity: 1 }],
    };
    const comes = (changes: object) => [aLine(), aLine({ id: "line_2", progress: someProgress(changes) })];
    const dearer = { exchanges: [exchange], totals: someTotals({ total: 45, items: 40 }) };
    expect(settled({ ...dearer, lines: comes({}) })).toEqual(["paid 2500", "due_for_exchange 2000"]);
    expect(settled({ ...dearer, lines: comes({ fulfilled: 2, shipped: 2, delivered: 2 }) })).toEqual([
      "paid 2500",
      "due 2000",
    ]);
    const canceled = { ...exchange, canceledAt: "2026-05-09T00:00:00Z" };
    expect(settled({ ...dearer, exchanges: [canceled], lines: comes({}) })).toEqual(["paid 2500", "due 2000"]);
    const replacement = { ...exchange, type: "replace" as const, claimed: [] };
    expect(settled({ ...dearer, exchanges: [], rmaClaims: [replacement], lines: comes({}) })).toEqual([
      "paid 2500",
      "due 2000",
    ]);
  });

  test("a fee is part of what is due, and taken off what is given back", () => {
    const totals = (changes: object) => someTotals({ returnShipping: 5, ...changes });
    expect(settled({ totals: totals({}) })).toEqual(["paid 2500", "return_shipping 500", "due 500"]);
    expect(settled({ totals: totals({ total: 10, returned: 15 }) })).toEqual([
      "paid 2500",
      "return_shipping -500",
      "owed 1000",
    ]);
    const payments = [aPayment({ refunds: [{ id: "r", amount: 10, at: null }] })];
    expect(settled({ payments, totals: totals({ total: 10, returned: 15, refunded: 10 }) })).toEqual([
      "paid 2500",
      "refunded 1000",
      "return_shipping -500",
    ]);
  });
});
