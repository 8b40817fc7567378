import { describe, expect, test } from "vitest";
import { context, words } from "../../orders/test-support";
import { toOrderView } from "../../orders/view/to-order-view";
import { toOrder } from "./order";

type Raw = Readonly<Record<string, unknown>>;

const at = "2026-05-04T11:00:00.000Z";

/** A payment of 96.84 dollars, captured where the test says nothing else. */
const payment = (changes: Raw = {}): Raw => ({
  id: "pay_1",
  provider_id: "stripe",
  amount: 9684,
  amount_refunded: 0,
  created_at: at,
  captured_at: at,
  canceled_at: null,
  ...changes,
});

/** One mug for 96.84 dollars. */
function viewOf(changes: Raw) {
  const order = toOrder({
    id: "order_1",
    display_id: 12,
    status: "pending",
    payment_status: "captured",
    fulfillment_status: "not_fulfilled",
    currency_code: "usd",
    items: [
      { id: "line_1", title: "Mug", description: "Default Variant", unit_price: 9684, quantity: 1, subtotal: 9684 },
    ],
    shipping_methods: [],
    payments: [payment()],
    refunded_total: 0,
    total: 9684,
    ...changes,
  });
  if (!order) throw new Error("no order");
  const view = toOrderView(order, context);
  return {
    ...view,
    key: view.standing.key,
    settled: view.totals?.settlement.map(({ key, amount }) => `${key} ${amount}`),
    statuses: view.payments.map(({ status }) => status),
  };
}

describe("an order's money on Medusa v1", () => {
  test("is paid when its payments are captured, whatever the word for it", () => {
    const view = viewOf({ payment_status: "awaiting" });
    expect([view.settled, view.statuses]).toEqual([["paid $96.84"], ["Paid"]]);
  });

  test("is only reserved before", () => {
    const view = viewOf({ payment_status: "captured", payments: [payment({ captured_at: null })] });
    expect([view.settled, view.statuses]).toEqual([["authorized $96.84"], ["Not charged yet"]]);
    expect(view.expectations).toEqual(["You haven’t been charged yet."]);
  });

  test("is due where no payment was ever made, and unknown where the word says otherwise", () => {
    for (const payment_status of ["not_paid", "awaiting"]) {
      expect(viewOf({ payment_status, payments: [] })).toMatchObject({ settled: ["due $96.84"], key: "payment_due" });
    }
    for (const payment_status of ["captured", "partially_refunded", "refunded", "new_one"]) {
      expect(viewOf({ payment_status, payments: [] }).settled).toEqual([]);
    }
  });

  test("given back in part makes no debt: the total stays what it was", () => {
    const view = viewOf({ payments: [payment({ amount_refunded: 1000 })], refunded_total: 1000 });
    expect([view.settled, view.statuses]).toEqual([
      ["paid $96.84", "refunded $10.00"],
      [words("payment.status.partially_refunded")],
    ]);
    expect(view.totals?.total).toBe("$96.84");
    expect(viewOf({ refunded_total: 1000 }).settled).toEqual(["paid $96.84", "refunded $10.00"]);
    expect(viewOf({ payments: [payment({ amount_refunded: 1000 })], refunded_total: null }).settled).toEqual([
      "paid $96.84",
      "refunded $10.00",
    ]);
  });

  test("given back whole is refunded", () => {
    expect(viewOf({ payments: [payment({ amount_refunded: 9684 })] }).key).toBe("refunded");
    expect(viewOf({ payment_status: "refunded" }).key).not.toBe("refunded");
  });

  test("an edit makes it dearer or cheaper", () => {
    const dearer = [{ id: "line_1", title: "Mug", unit_price: 10000, quantity: 1, subtotal: 10000 }];
    expect(viewOf({ total: 10000, items: dearer }).settled).toEqual(["paid $96.84", "due $3.16"]);
    const cheaper = [{ id: "line_1", title: "Mug", unit_price: 6200, quantity: 1, subtotal: 6200 }];
    expect(viewOf({ total: 6200, items: cheaper }).settled).toEqual(["paid $96.84", "owed $34.84"]);
    expect(viewOf({ total: 6200, items: cheaper, payments: [payment({ amount_refunded: 3484 })] }).settled).toEqual([
      "paid $96.84",
      "refunded $34.84",
    ]);
  });

  test("an authorization that was called off is neither paid nor reserved", () => {
    const canceled = payment({ captured_at: null, canceled_at: at });
    expect(viewOf({ payment_status: "canceled", payments: [canceled] })).toMatchObject({
      settled: ["due $96.84"],
      statuses: [words("payment.status.canceled")],
    });
    expect(viewOf({ payments: [canceled, payment({ id: "pay_2" })] }).settled).toEqual(["paid $96.84"]);
  });

  test("something was taken where nobody says how much", () => {
    const view = viewOf({ status: "canceled", payments: [payment({ amount: null })] });
    expect(view.expectations).not.toContain(words("expectations.neverCharged"));
    const refunded = viewOf({
      status: "canceled",
      payments: [payment({ captured_at: null, canceled_at: at })],
      refunded_total: 500,
    });
    expect(refunded.expectations).not.toContain(words("expectations.neverCharged"));
  });

  test("an order that cost nothing is paid", () => {
    const free = {
      payment_status: "awaiting",
      payments: [],
      total: 0,
      items: [{ id: "line_1", title: "Mug", unit_price: 0, quantity: 1 }],
    };
    const shipping_methods = [{ id: "sm_1", price: 0, shipping_option: { name: "Post" } }];
    expect(viewOf({ ...free, shipping_methods })).toMatchObject({ settled: [], key: "preparing" });
  });

  test("the one word believed is that the bank wants something", () => {
    expect(viewOf({ payment_status: "requires_action", payments: [payment({ captured_at: null })] }).key).toBe(
      "action_needed",
    );
  });
});

test("T17: the variant of a product that has just one says nothing", () => {
  expect(viewOf({}).items[0]?.options).toEqual([]);
});

describe("T5: currencies whose digits are not ICU's", () => {
  test.each([
    ["rsd", "RSD 1,999"],
    ["crc", "CRC 1,999"],
    ["amd", "AMD 1,999"],
    ["jpy", "¥1,999"],
    ["usd", "$19.99"],
    ["kwd", "KWD 1.999"],
  ])("1999 of %s are %s", (currency_code, text) => {
    expect(viewOf({ currency_code, total: 1999 }).totals?.total.replaceAll("\u00a0", " ")).toBe(text);
  });
});
