import { describe, expect, test } from "vitest";
import { context, words } from "../../../orders/test-support";
import { toOrderView } from "../../../orders/view/to-order-view";
import { toOrder as toV1Order } from "../../v1/order";
import { arrived, rawCollection, rawLine, rawParcel, rawPayment, summary, viewOf } from "../test-support-orders";

const NEVER = words("expectations.neverCharged");

describe("a canceled order is said never to have been charged only where that is known", () => {
  test("not where a gift card or store credit paid for it", () => {
    for (const reference of ["gift_card", "store-credit"]) {
      const whole = viewOf({
        status: "canceled",
        payment_collections: [],
        credit_lines: [{ reference, amount: 96.84 }],
        total: 0,
        ...summary(0, 0, 0),
      });
      expect(whole.expectations).not.toContain(NEVER);
      const hold = rawPayment({
        amount: 46.84,
        captures: [],
        captured_at: null,
        canceled_at: "2026-05-05T10:00:00.000Z",
      });
      const part = viewOf({
        status: "canceled",
        payment_collections: [rawCollection([hold])],
        credit_lines: [{ reference, amount: 50 }],
        total: 46.84,
        ...summary(0, 0, 46.84),
      });
      expect(part.expectations).not.toContain(NEVER);
    }
  });

  test("not in Medusa v1 either", () => {
    const order = toV1Order({
      id: "order_1",
      status: "canceled",
      payment_status: "canceled",
      currency_code: "usd",
      total: 0,
      gift_card_total: 5000,
      payments: [],
    });
    expect(order && toOrderView(order, context).expectations).not.toContain(NEVER);
  });

  test("not of an imported one, whose books know no payment", () => {
    const view = viewOf({ status: "canceled", payment_collections: [], ...summary(0, 0, 96.84) });
    expect(view.expectations).not.toContain(NEVER);
  });

  test("but where its card was never captured", () => {
    const hold = rawPayment({ captures: [], captured_at: null, canceled_at: "2026-05-05T10:00:00.000Z" });
    const view = viewOf({ status: "canceled", payment_collections: [rawCollection([hold])], ...summary(0, 0, 96.84) });
    expect(view.expectations).toContain(NEVER);
  });
});

describe("an imported order without a payment", () => {
  const imported = { payment_collections: [], ...summary(0, 0, 96.84) };

  test.each([
    ["its lines", { items: [rawLine({ detail: arrived })] }],
    ["a parcel", { fulfillments: [rawParcel([])] }],
    ["the backend's word", { fulfillment_status: "delivered" }],
  ])("is not still to pay once %s tell that it was sent", (_, changes) => {
    expect(viewOf({ ...imported, ...changes }).settled).toEqual([]);
  });

  test("is, before anything was sent", () => {
    expect(viewOf(imported).settled).toEqual(["due $96.84"]);
    expect(
      viewOf({ ...imported, fulfillments: [rawParcel([], { canceled_at: "2026-05-06T10:00:00.000Z" })] }).settled,
    ).toEqual(["due $96.84"]);
  });

  test("is, where its books know a part of the payment", () => {
    const view = viewOf({ payment_collections: [], ...summary(50, 0, 46.84), items: [rawLine({ detail: arrived })] });
    expect(view.settled).toEqual(["paid $50.00", "due $46.84"]);
  });
});
