import { describe, expect, test } from "vitest";
import { addUp, digitsOf, words } from "../../../orders/test-support";
import {
  rawCapture,
  rawCollection,
  rawLine,
  rawMethod,
  rawPayment,
  rawRefund,
  summary,
  viewOf,
} from "../test-support-orders";

describe("T1: a stored summary against what can be computed", () => {
  // A draft order: its tax was added after Medusa had stored its totals.
  const taxed = {
    items: [rawLine({ unit_price: 165, tax_lines: [{ description: "Sales tax", rate: 8.875 }] })],
    shipping_methods: [rawMethod({ amount: 8, tax_lines: [{ description: "Sales tax", rate: 8.875 }] })],
    payment_collections: [rawCollection([rawPayment({ amount: 188.35, captures: [rawCapture(188.35)] })])],
    tax_total: 15.35375,
  };

  test("what is computed is right", () => {
    const view = viewOf({ ...taxed, total: 188.35375, ...summary(188.35, 0, 0) });
    expect(view.sum).toEqual(["Subtotal: $165.00", "Shipping: $8.00", "Sales tax 8.875%: $15.35", "Total: $188.35"]);
    expect(view.settled).toEqual(["paid $188.35"]);
    expect(view.unexplained).toBe(0n);
  });

  test("what is stored makes no refund, and the mismatch is noticed", () => {
    const view = viewOf({ ...taxed, total: 173, ...summary(188.35, 0, -15.35) });
    expect(view.settled).toEqual(["paid $188.35"]);
    expect(view.unexplained).toBe(-1535n);
    expect(addUp(view.totals?.rows ?? [])).toBe(digitsOf(view.totals?.total ?? ""));
  });

  test("nor a debt", () => {
    const view = viewOf({ ...taxed, total: 203.7, ...summary(188.35, 0, 15.35) });
    expect(view.settled).toEqual(["paid $188.35"]);
    expect(view.unexplained).toBe(1535n);
  });

  test("a difference that has nothing to do with the mismatch is told", () => {
    const view = viewOf({
      ...taxed,
      total: 203.7,
      ...summary(100, 0, 103.7),
      payment_collections: [rawCollection([rawPayment({ amount: 100, captures: [rawCapture(100)] })])],
    });
    expect(view.settled).toEqual(["paid $100.00", "due $88.35"]);
  });
});

describe("payments and the backend's books", () => {
  test("a capture that the books do not know is no debt", () => {
    expect(viewOf(summary(0, 0, 96.84)).settled).toEqual(["paid $96.84"]);
  });

  test("a refund that the books do not know is none either", () => {
    const payments = [rawPayment({ refunds: [rawRefund(96.84)] })];
    const view = viewOf({ payment_collections: [rawCollection(payments)] });
    expect(view.settled).toEqual(["paid $96.84", "refunded $96.84"]);
    expect(view.standing.key).toBe("refunded");
  });

  test("a payment that only the books know was made", () => {
    const view = viewOf({ payment_collections: [rawCollection([], { amount: 96.84, status: "not_paid" })] });
    expect(view.settled).toEqual(["paid $96.84"]);
  });

  test("a refund makes no debt where there are no books", () => {
    const payments = [rawPayment({ refunds: [rawRefund(50)] })];
    const view = viewOf({ summary: null, payment_collections: [rawCollection(payments)] });
    expect(view.settled).toEqual(["paid $96.84", "refunded $50.00"]);
  });

  test("what was lowered, given back and raised again is due", () => {
    const payments = [rawPayment({ refunds: [rawRefund(30)] })];
    const view = viewOf({ ...summary(96.84, 30, 30), payment_collections: [rawCollection(payments)] });
    expect(view.settled).toEqual(["paid $96.84", "refunded $30.00", "due $30.00"]);
  });

  test("an authorization that an edit has called off leaves everything to pay", () => {
    const payments = [rawPayment({ captures: [], captured_at: null, canceled_at: "2026-05-05T10:00:00.000Z" })];
    const collections = [rawCollection(payments, { status: "canceled" }), rawCollection([], { amount: 96.84 })];
    const view = viewOf({ ...summary(0, 0, 96.84), payment_collections: collections });
    expect(view.settled).toEqual(["due $96.84"]);
    expect(view.standing.key).toBe("payment_due");
    expect(view.statuses).toEqual([words("payment.status.canceled")]);
  });

  test("an imported order without a single payment owes nothing", () => {
    const view = viewOf({ status: "completed", payment_collections: [], ...summary(0, 0, 96.84) });
    expect(view.settled).toEqual([]);
    expect(view.standing.key).toBe("completed");
    expect(view.expectations).toEqual([]);
  });

  test("one whose books say that it was paid, was", () => {
    const view = viewOf({ payment_collections: [], ...summary(96.84, 0, 0) });
    expect([view.settled, view.standing.key]).toEqual([["paid $96.84"], "preparing"]);
  });

  test("one that nobody has paid yet is due by the books", () => {
    const view = viewOf({ payment_collections: [], ...summary(0, 0, 96.84) });
    expect([view.settled, view.standing.key]).toEqual([["due $96.84"], "payment_due"]);
  });

  test("what the books say is clamped as Medusa clamps it", () => {
    expect(viewOf({ payment_collections: [], ...summary(96.84, 0, 0.01) }).settled).toEqual(["paid $96.84"]);
    expect(viewOf({ payment_collections: [], ...summary(96.84, 0, -0.01) }).settled).toEqual(["paid $96.84"]);
    expect(viewOf({ payment_collections: [], ...summary(90, 0, 6.84) }).settled).toEqual(["paid $90.00", "due $6.84"]);
    expect(viewOf({ payment_collections: [], ...summary(99, 0, -2.16) }).settled).toEqual([
      "paid $99.00",
      "owed $2.16",
    ]);
  });
});
