import { describe, expect, test } from "vitest";
import { words } from "../../../orders/test-support";
import { rawCapture, rawCollection, rawLine, rawPayment, rawRefund, summary, viewOf } from "../test-support-orders";

const hold = rawPayment({ id: "pay_0", captures: [], captured_at: null });

describe("an authorization that nobody called off", () => {
  test("beside a payment of the whole order is none of its sum", () => {
    const view = viewOf({ payment_collections: [rawCollection([hold, rawPayment()])] });
    expect(view.settled).toEqual(["paid $96.84"]);
    expect(view.key).toBe("preparing");
  });

  test("does not keep a refunded order from being one", () => {
    const payments = [hold, rawPayment({ refunds: [rawRefund(96.84)] })];
    const credit_lines = [{ reference: "payment_collection", reference_id: "pay_col_1", amount: 96.84 }];
    const view = viewOf({
      payment_collections: [rawCollection(payments)],
      credit_lines,
      total: 0,
      ...summary(96.84, 96.84, 0),
    });
    expect(view.settled).toEqual(["paid $96.84", "refunded $96.84"]);
    expect(view.key).toBe("refunded");
  });

  test("twice over reserves what the order costs, once", () => {
    const again = rawPayment({ id: "pay_1", captures: [], captured_at: null });
    const view = viewOf({ payment_collections: [rawCollection([hold, again])], ...summary(0, 0, 96.84) });
    expect(view.settled).toEqual(["authorized $96.84"]);
  });

  test("of more than an edited order costs is over once that is captured", () => {
    const view = viewOf({
      items: [rawLine({ unit_price: 55.16 })],
      total: 62,
      payment_collections: [rawCollection([rawPayment({ captured_at: null, captures: [rawCapture(62)] })])],
      ...summary(62, 0, 0),
    });
    expect(view.settled).toEqual(["paid $62.00"]);
    expect(view.key).toBe("preparing");
    expect(view.statuses).toEqual(["Paid"]);
  });

  test("a cent beside the total, as rounding has it, is told as it was authorized", () => {
    const payment = rawPayment({ amount: 96.85, captures: [], captured_at: null });
    const view = viewOf({ payment_collections: [rawCollection([payment])], ...summary(0, 0, 96.84) });
    expect(view.settled).toEqual(["authorized $96.85"]);
  });
});

describe("a payment of which a part was captured", () => {
  const part = { captured_at: null, captures: [rawCapture(30)], refunds: [rawRefund(30)] };
  const books = {
    total: 66.84,
    credit_lines: [{ reference: "payment_collection", amount: 30 }],
    ...summary(30, 30, 66.84),
  };

  test("and given back is not refunded while the rest is authorized", () => {
    const view = viewOf({ ...books, payment_collections: [rawCollection([rawPayment(part)])] });
    expect(view.settled).toEqual(["paid $30.00", "refunded $30.00", "reserved $66.84"]);
    expect(view.statuses).toEqual([words("payment.status.partially_paid_refunded")]);
  });

  test("is of what was captured, once the rest was called off", () => {
    const canceled_at = "2026-05-05T10:00:00.000Z";
    const taken = viewOf({
      payment_collections: [rawCollection([rawPayment({ ...part, refunds: [], canceled_at })])],
      ...summary(30, 0, 66.84),
    });
    expect(taken.payments.map(({ amount, status }) => [amount, status])).toEqual([["$30.00", "Paid"]]);
    const given = viewOf({ ...books, payment_collections: [rawCollection([rawPayment({ ...part, canceled_at })])] });
    expect(given.payments.map(({ amount, status }) => [amount, status])).toEqual([["$30.00", "Refunded"]]);
  });
});
