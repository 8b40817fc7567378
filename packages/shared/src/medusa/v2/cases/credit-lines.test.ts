import { describe, expect, test } from "vitest";
import {
  type Raw,
  rawCapture,
  rawCollection,
  rawLine,
  rawPayment,
  rawRefund,
  summary,
  viewOf,
} from "../test-support-orders";

describe("T10: the same money once", () => {
  const refunded = (amount: number, ...more: Raw[]) => ({
    ...summary(96.84, amount, 0),
    total: 96.84 - amount,
    payment_collections: [rawCollection([rawPayment({ refunds: [rawRefund(amount), ...more] })])],
  });

  test.each([
    ["its collection", { reference: "payment_collection", reference_id: "pay_col_1" }],
    ["the reason, by its amount", { reference: "Damaged in transit", reference_id: "damaged" }],
  ])("a credit line that names %s mirrors its refund", (_, names) => {
    const view = viewOf({ ...refunded(10), credit_lines: [{ ...names, amount: 10 }] });
    expect(view.sum).toEqual(["Subtotal: $90.00", "Shipping: $6.84", "Total: $96.84"]);
    expect(view.settled).toEqual(["paid $96.84", "refunded $10.00"]);
  });

  test("so does one of a part of it, by its moment", () => {
    const at = "2026-05-06T11:00:20.000Z";
    const view = viewOf({
      ...refunded(40),
      total: 86.84,
      credit_lines: [{ reference: "Late", amount: 10, created_at: at }],
    });
    expect(view.sum.at(-1)).toBe("Total: $96.84");
    const later = viewOf({
      ...refunded(40),
      total: 86.84,
      credit_lines: [{ reference: "Sorry", amount: 10, created_at: "2026-05-06T11:02:00.000Z" }],
    });
    expect(later.sum).toContain("Credit: -$10.00");
  });

  test("credit without a refund is credit, also where it names a collection", () => {
    const view = viewOf({
      total: 86.84,
      credit_lines: [{ reference: "payment_collection", amount: 10 }],
      ...summary(86.84, 0, 0),
    });
    expect(view.sum).toContain("Credit: -$10.00");
    expect(view.totals?.total).toBe("$86.84");
  });

  test("no more than was refunded is mirrored", () => {
    const credit_lines = [
      { id: "cl_1", reference: "payment_collection", amount: 10 },
      { id: "cl_2", reference: "payment_collection", amount: 5 },
    ];
    const view = viewOf({ ...refunded(10), total: 81.84, credit_lines });
    expect(view.sum).toContain("Credit: -$5.00");
    expect(view.totals?.total).toBe("$91.84");
  });

  test("canceled after a partial refund, two lines mirror two refunds", () => {
    const payments = [rawPayment({ refunds: [rawRefund(10), rawRefund(86.84, "ref_2")] })];
    const view = viewOf({
      status: "canceled",
      total: 0,
      ...summary(96.84, 96.84, 0),
      credit_lines: [
        { reference: "payment_collection", amount: 10 },
        { reference: "payment_collection", amount: 86.84 },
      ],
      payment_collections: [rawCollection(payments, { status: "canceled" })],
    });
    expect(view.sum).toEqual(["Subtotal: $90.00", "Shipping: $6.84", "Total: $96.84"]);
    expect(view.settled).toEqual(["paid $96.84", "refunded $96.84"]);
  });

  test("where refunds are withheld, the sum of them is what a line is known by", () => {
    const stock = {
      payment_collections: [
        rawCollection([rawPayment({ captures: [], refunds: [] })], { captured_amount: 96.84, refunded_amount: 10 }),
        rawCollection([], { status: "canceled" }),
      ],
    };
    const view = viewOf({
      ...stock,
      total: 86.84,
      ...summary(96.84, 10, 0),
      credit_lines: [{ reference: "Damaged", amount: 10 }],
    });
    expect(view.totals?.total).toBe("$96.84");
  });

  test("a credit line of less than a cent is none, as for Medusa", () => {
    const view = viewOf({ credit_lines: [{ reference: "store", amount: 0.004 }] });
    expect(view.sum).toEqual(["Subtotal: $90.00", "Shipping: $6.84", "Total: $96.84"]);
  });
});

describe("T11: store credit", () => {
  test("what was overpaid and moved away is told as that, and the total is the order's", () => {
    const view = viewOf({
      items: [rawLine({ unit_price: 55.16 })],
      credit_lines: [{ reference: "store-credit", amount: -34.84 }],
      total: 96.84,
    });
    expect(view.sum).toEqual(["Subtotal: $55.16", "Shipping: $6.84", "Total: $62.00"]);
    expect(view.totals?.settlement.map(({ label, amount }) => [label, amount])).toEqual([
      ["Paid", "$96.84"],
      ["Moved to store credit", "$34.84"],
    ]);
  });

  test("a part that was moved leaves the rest to give back", () => {
    const view = viewOf({
      items: [rawLine({ unit_price: 55.16 })],
      credit_lines: [{ reference: null, amount: -30 }],
      total: 92,
      ...summary(96.84, 0, -4.84),
    });
    expect(view.settled).toEqual(["paid $96.84", "store_credit $30.00", "owed $4.84"]);
  });

  test("what store credit paid is credit, what a gift card paid a gift card", () => {
    const view = viewOf({
      credit_lines: [
        { reference: "store-credit", amount: 20 },
        { reference: "gift-card", amount: 10 },
      ],
      total: 66.84,
      payment_collections: [rawCollection([rawPayment({ amount: 66.84, captures: [rawCapture(66.84)] })])],
      ...summary(66.84, 0, 0),
    });
    expect(view.sum.slice(2)).toEqual(["Gift card: -$10.00", "Credit: -$20.00", "Total: $66.84"]);
    expect(view.settled).toEqual(["paid $66.84"]);
  });
});

describe("what a credit line stands for", () => {
  const placed = "2026-05-04T10:00:00.000Z";
  const after = "2026-05-06T11:00:01.000Z";
  const given = (amount: number, changes: Raw = {}) => ({
    ...summary(96.84, amount, 0),
    payment_collections: [rawCollection([rawPayment({ refunds: [rawRefund(amount)] })])],
    ...changes,
  });
  /** As a list and as stock Medusa's page tell it: sums of collections, without what moved. */
  const withheld = (captured_amount: number, refunded_amount: number) => [
    {
      payment_collections: [
        rawCollection([], { captured_amount, authorized_amount: captured_amount, refunded_amount }),
      ],
    },
    {
      payment_collections: [
        rawCollection([rawPayment({ captures: [], refunds: [] })], { captured_amount, refunded_amount }),
      ],
    },
  ];

  test.each(["Unwanted gift", "Gift wrap missing", "A gift card came damaged"])(
    "a refund for the reason %j is a refund",
    (reference) => {
      const view = viewOf(given(10, { total: 86.84, credit_lines: [{ reference, amount: 10, created_at: after }] }));
      expect(view.sum).toEqual(["Subtotal: $90.00", "Shipping: $6.84", "Total: $96.84"]);
      expect(view.settled).toEqual(["paid $96.84", "refunded $10.00"]);
    },
  );

  test.each(["gift-card", "gift_card", "Gift cards", "giftcard", " Gift card "])("%j is a gift card", (reference) => {
    const view = viewOf({ total: 86.84, credit_lines: [{ reference, amount: 10 }], ...summary(86.84, 0, 0) });
    expect(view.sum).toContain("Gift card: -$10.00");
  });

  test("several refunds with reasons are refunds, also where movements are withheld", () => {
    const credit_lines = [
      { id: "cl_1", reference: "Damaged", amount: 10, created_at: after },
      { id: "cl_2", reference: "Late", amount: 20, created_at: after },
    ];
    for (const payments of withheld(96.84, 30)) {
      const view = viewOf({ ...payments, total: 66.84, credit_lines, ...summary(96.84, 30, 0) });
      expect(view.sum).toEqual(["Subtotal: $90.00", "Shipping: $6.84", "Total: $96.84"]);
      expect(view.settled).toEqual(["paid $96.84", "refunded $30.00"]);
    }
  });

  test("a page and a list tell one refund beyond what is owed alike", () => {
    const changes = {
      items: [rawLine({ quantity: 2, unit_price: 45, detail: { return_received_quantity: 1 } })],
      credit_lines: [{ reference: "Late", amount: 5, created_at: after }],
      total: 46.84,
      ...summary(96.84, 50, 0),
    };
    const told = [given(50), ...withheld(96.84, 50)].map((payments) => viewOf({ ...payments, ...changes }));
    expect(told.map(({ totals }) => totals?.total)).toEqual(["$51.84", "$51.84", "$51.84"]);
  });

  test("a line of the whole refund goes before others", () => {
    const credit_lines = [
      { id: "cl_1", reference: "Sorry", amount: 5, created_at: after },
      { id: "cl_2", reference: "Damaged", amount: 10, created_at: after },
    ];
    for (const payments of withheld(91.84, 10)) {
      const view = viewOf({ ...payments, total: 81.84, credit_lines, ...summary(91.84, 10, 0) });
      expect(view.sum).toContain("Credit: -$5.00");
      expect(view.totals?.total).toBe("$91.84");
    }
  });

  test.each([
    ["named so", { reference: "store-credit" }],
    ["named so, without a date", { reference: "Store credit", created_at: null }],
    ["as old as the order", { reference: "VIP" }],
  ])("store credit of checkout, %s, is no refund of the same sum", (_, names) => {
    const credit_lines = [{ amount: 20, created_at: placed, ...names }];
    const items = [
      rawLine({ quantity: 2, unit_price: 20, detail: { return_received_quantity: 1 } }),
      rawLine({ id: "line_2", unit_price: 50 }),
    ];
    const books = { total: 56.84, ...summary(76.84, 20, 0) };
    const page = [
      rawCollection([rawPayment({ amount: 76.84, captures: [rawCapture(76.84)], refunds: [rawRefund(20)] })]),
    ];
    for (const payments of [{ payment_collections: page }, ...withheld(76.84, 20)]) {
      const view = viewOf({ ...payments, items, credit_lines, ...books });
      expect(view.sum).toContain("Credit: -$20.00");
      expect(view.totals?.total).toBe("$56.84");
      expect(view.settled).toEqual(["paid $76.84", "refunded $20.00"]);
    }
  });

  test("credit older than a refund of the same sum is credit", () => {
    const credit_lines = [{ reference: "Sorry", amount: 10, created_at: "2026-05-05T10:00:00.000Z" }];
    const view = viewOf(given(10, { total: 86.84, credit_lines }));
    expect(view.sum).toContain("Credit: -$10.00");
  });
});
