import { describe, expect, test } from "vitest";
import { words } from "../../../orders/test-support";
import { rawCapture, rawCollection, rawLine, rawPayment, rawRefund, summary, viewOf } from "../test-support-orders";

describe("T2: a part captured and a part of that given back", () => {
  const partial = {
    payment_status: "refunded",
    credit_lines: [{ reference: "payment_collection", reference_id: "pay_col_1", amount: 10 }],
    total: 86.84,
    ...summary(30, 10, 66.84),
    payment_collections: [
      rawCollection([rawPayment({ captured_at: null, captures: [rawCapture(30)], refunds: [rawRefund(10)] })]),
    ],
  };

  test("is partly paid and partly refunded, whatever Medusa's word for it", () => {
    const view = viewOf(partial);
    expect(view.standing.key).toBe("placed");
    expect(view.steps).not.toEqual([]);
    expect(view.statuses).toEqual([words("payment.status.partially_paid_refunded")]);
    expect(view.totals?.total).toBe("$96.84");
    expect(view.settled).toEqual(["paid $30.00", "refunded $10.00", "reserved $66.84"]);
  });

  test("goes its way", () => {
    const shipped = { fulfilled_quantity: 1, shipped_quantity: 1 };
    const view = viewOf({ ...partial, fulfillment_status: "shipped", items: [rawLine({ detail: shipped })] });
    expect(view.standing.key).toBe("shipped");
  });

  test("is not refunded in full when all of that part is", () => {
    const view = viewOf({
      ...partial,
      total: 66.84,
      credit_lines: [{ reference: "payment_collection", amount: 30 }],
      ...summary(30, 30, 66.84),
      payment_collections: [
        rawCollection([rawPayment({ captured_at: null, captures: [rawCapture(30)], refunds: [rawRefund(30)] })]),
      ],
    });
    expect(view.standing.key).toBe("placed");
  });

  test("in a list, collections alone say the same", () => {
    const view = viewOf({
      ...partial,
      payment_collections: [
        { status: "completed", amount: 96.84, authorized_amount: 96.84, captured_amount: 30, refunded_amount: 10 },
      ],
    });
    expect(view.standing.key).toBe("placed");
    expect(view.settled).toEqual(["paid $30.00", "refunded $10.00", "reserved $66.84"]);
  });
});

describe("T4: providers charge whole minor units", () => {
  test.each([
    ["usd", 96.8443125, 96.84],
    ["usd", 96.845, 96.84],
    ["usd", 96.835, 96.84],
    ["jpy", 4300.6, 4300],
    ["kwd", 9.12345, 9.123],
  ])("%s %d captured as %d is paid", (currency_code, amount, captured) => {
    const view = viewOf({
      currency_code,
      items: [rawLine({ unit_price: amount })],
      shipping_methods: [],
      total: amount,
      ...summary(captured, 0, 0),
      payment_collections: [rawCollection([rawPayment({ amount, captures: [rawCapture(captured)] })])],
    });
    expect(view.statuses).toEqual(["Paid"]);
    expect(view.settled?.map((row) => row.split(" ")[0])).toEqual(["paid"]);
    expect(view.standing.key).toBe("preparing");
  });

  test("two units are a difference", () => {
    const collection = rawCollection([rawPayment({ captures: [rawCapture(96.82)], captured_at: null })]);
    const view = viewOf({ payment_collections: [collection], ...summary(96.82, 0, 0.02) });
    expect(view.settled).toEqual(["paid $96.82", "reserved $0.02"]);
  });
});

describe("T8: stock Medusa withholds captures and refunds", () => {
  const stock = (amount: number, id: string, captured_at: string | null) =>
    rawPayment({ id, amount, captured_at, captures: [], refunds: [] });
  const when = "2026-05-04T11:00:00.000Z";

  test("both of two payments with a date were captured", () => {
    const payments = [stock(50, "pay_1", when), stock(46.84, "pay_2", when)];
    const view = viewOf({ payment_collections: [rawCollection(payments, { captured_amount: 96.84 })] });
    expect(view.statuses).toEqual(["Paid", "Paid"]);
    expect(view.settled).toEqual(["paid $96.84"]);
  });

  test("one of two is not yet", () => {
    const payments = [stock(50, "pay_1", when), stock(46.84, "pay_2", null)];
    const view = viewOf({
      payment_collections: [rawCollection(payments, { captured_amount: 50 })],
      ...summary(50, 0, 46.84),
    });
    expect(view.statuses).toEqual(["Paid", "Authorized"]);
    expect(view.settled).toEqual(["paid $50.00", "reserved $46.84"]);
  });

  test("of two without a date nobody knows which was captured in part", () => {
    const payments = [stock(50, "pay_1", null), stock(46.84, "pay_2", null)];
    const view = viewOf({
      payment_collections: [rawCollection(payments, { captured_amount: 20 })],
      ...summary(20, 0, 76.84),
    });
    expect(view.statuses).toEqual([null, null]);
    expect(view.settled).toEqual(["paid $20.00", "reserved $76.84"]);
  });

  test("a single one is what its collection says", () => {
    const part = viewOf({
      payment_collections: [rawCollection([stock(96.84, "pay_1", null)], { captured_amount: 30, refunded_amount: 10 })],
      ...summary(30, 10, 76.84),
    });
    expect(part.statuses).toEqual([words("payment.status.partially_paid_refunded")]);
    const dated = viewOf({ payment_collections: [rawCollection([stock(96.84, "pay_1", when)])] });
    expect(dated.statuses).toEqual(["Paid"]);
    expect(dated.history.map(({ title }) => title)).toContain("Payment received");
  });

  test("something was captured where nobody says how much", () => {
    const payments = [stock(Number.NaN, "pay_1", when)];
    const view = viewOf({
      status: "canceled",
      payment_collections: [rawCollection(payments, { amount: null, captured_amount: null })],
      ...summary(0, 0, 0),
    });
    expect(view.expectations).not.toContain(words("expectations.neverCharged"));
  });
});

test("a canceled order that cost nothing charged nothing", () => {
  const view = viewOf({
    status: "canceled",
    payment_status: "partially_captured",
    items: [rawLine({ unit_price: 0 })],
    shipping_methods: [],
    total: 0,
    payment_collections: [rawCollection([], { amount: 0, status: "canceled" })],
    ...summary(0, 0, 0),
  });
  expect(view.expectations).toEqual([words("expectations.neverCharged")]);
  expect(view.settled).toEqual([]);
});

test("a payment that waits for the shopper's bank is the one word believed", () => {
  const view = viewOf({
    payment_status: "requires_action",
    payment_collections: [rawCollection([rawPayment({ captures: [], captured_at: null })])],
    summary: null,
  });
  expect(view.key).toBe("action_needed");
  expect(viewOf({ payment_status: "refunded" }).key).toBe("preparing");
});

test("several captures are told one by one", () => {
  const payments = [rawPayment({ captures: [rawCapture(40), rawCapture(56.84, "capt_2")] })];
  const view = viewOf({ payment_collections: [rawCollection(payments)] });
  expect(view.history.filter(({ title }) => title === "Payment received").map(({ detail }) => detail)).toEqual([
    "$40.00",
    "$56.84",
  ]);
});
