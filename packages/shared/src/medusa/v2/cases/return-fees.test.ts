import { describe, expect, test } from "vitest";
import {
  arrived,
  rawCapture,
  rawCollection,
  rawLine,
  rawMethod,
  rawPayment,
  rawReturn,
  summary,
  viewOf,
} from "../test-support-orders";

describe("T12: fees of returns", () => {
  const fee = rawMethod({ id: "sm_2", amount: 4.9, detail: { return_id: "return_1" } });
  const requested = {
    items: [rawLine({ detail: { ...arrived, return_requested_quantity: 1 } })],
    fulfillment_status: "delivered",
  };

  test("are taken off what is given back, and are no part of what was bought", () => {
    const view = viewOf({
      ...requested,
      shipping_methods: [rawMethod(), fee],
      returns: [rawReturn()],
      total: 101.74,
      ...summary(96.84, 0, -85.1),
    });
    expect(view.totals?.total).toBe("$96.84");
    expect(view.settled).toEqual([
      "paid $96.84",
      "returning $90.00",
      "return_shipping -$4.90",
      "owed_after_return $85.10",
    ]);
  });

  test("are part of what is due where nothing was paid", () => {
    const view = viewOf({
      ...requested,
      shipping_methods: [rawMethod(), fee],
      returns: [rawReturn()],
      total: 101.74,
      payment_collections: [rawCollection([], { amount: 96.84 })],
      ...summary(0, 0, 11.74),
    });
    expect(view.settled).toEqual(["returning $90.00", "return_shipping $4.90", "due_after_return $11.74"]);
  });

  test("trap 2: those of a return that was refused are nobody's to pay", () => {
    const stray = {
      shipping_methods: [rawMethod(), fee, { ...fee, id: "sm_3" }],
      total: 106.64,
      ...summary(96.84, 0, 9.8),
    };
    const view = viewOf(stray);
    expect(view.sum).toEqual(["Subtotal: $90.00", "Shipping: $6.84", "Total: $96.84"]);
    expect(view.settled).toEqual(["paid $96.84"]);
    expect(view.standing.key).toBe("preparing");
    expect(view.deliveryMethods).toEqual(["Post"]);
    expect(viewOf({ ...stray, payment_collections: [] }).settled).toEqual(["paid $96.84"]);
  });

  test.each(["canceled", "open"])("so are those of a return that is %s", (status) => {
    const view = viewOf({
      shipping_methods: [rawMethod(), fee],
      returns: [rawReturn({ status })],
      total: 101.74,
      ...summary(96.84, 0, 4.9),
    });
    expect(view.settled).toEqual(["paid $96.84"]);
  });

  test("where returns are withheld, units that go back say that there is one", () => {
    const stock = { returns: undefined, shipping_methods: [rawMethod(), fee], total: 101.74 };
    expect(viewOf({ ...stock, ...summary(96.84, 0, 4.9) }).settled).toEqual(["paid $96.84"]);
    expect(viewOf({ ...stock, ...requested, ...summary(96.84, 0, -85.1) }).settled).toContain(
      "owed_after_return $85.10",
    );
  });

  test("a taxed and discounted unit goes back at what was paid for it", () => {
    const line = rawLine({
      quantity: 2,
      unit_price: 50,
      tax_lines: [{ description: "Tax", rate: 10 }],
      adjustments: [{ code: "SPRING10", amount: 10 }],
      detail: { fulfilled_quantity: 2, shipped_quantity: 2, delivered_quantity: 2, return_requested_quantity: 1 },
    });
    const view = viewOf({
      items: [line],
      shipping_methods: [],
      returns: [rawReturn()],
      total: 99,
      tax_total: 9,
      discount_subtotal: 10,
      payment_collections: [rawCollection([rawPayment({ amount: 99, captures: [rawCapture(99)] })])],
      ...summary(99, 0, -49.5),
    });
    expect(view.settled).toEqual(["paid $99.00", "returning $49.50", "owed_after_return $49.50"]);
  });
});

describe("what a return gives back adds up, whatever parts of a cent are in it", () => {
  const sent = (unit_price: number) => ({
    ...{ quantity: 2, unit_price, tax_lines: [{ code: "NY", rate: 8.875 }] },
    detail: {
      ...{ fulfilled_quantity: 2, shipped_quantity: 2, delivered_quantity: 2 },
      return_requested_quantity: 1,
    },
  });

  test.each([
    // 28.416375 and 5.334875: 28.42 less 5.33 would be 23.09.
    ["a fee", 4.9, ["returning $28.42", "return_shipping -$5.34", "owed_after_return $23.08"]],
    // Of 56.83275 the provider took 56.83: what is left is 28.413625.
    ["no fee", 0, ["returning $28.41", "owed_after_return $28.41"]],
  ])("%s", (_case, fee, rows) => {
    const line = 26.1 * 2 * 1.08875;
    const way = fee * 1.08875;
    const view = viewOf({
      items: [rawLine(sent(26.1))],
      shipping_methods:
        fee === 0
          ? []
          : [rawMethod({ amount: fee, tax_lines: [{ code: "NY", rate: 8.875 }], detail: { return_id: "return_1" } })],
      returns: [rawReturn()],
      ...{ total: line + way, tax_total: (52.2 + fee) * 0.08875, ...summary(56.83, 0, line / 2 + way - 56.83) },
      payment_collections: [rawCollection([rawPayment({ amount: 56.83, captures: [rawCapture(56.83)] })])],
    });
    expect(view.settled).toEqual(["paid $56.83", ...rows]);
  });
});
