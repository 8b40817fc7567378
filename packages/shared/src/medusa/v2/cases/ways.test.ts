import { describe, expect, test } from "vitest";
import { context } from "../../../orders/test-support";
import { toOrderView } from "../../../orders/view/to-order-view";
import { toOrder as toV1Order } from "../../v1/order";
import { arrived, type Raw, rawCollection, rawLine, rawMethod, rawParcel, viewOf } from "../test-support-orders";

const pdf = (changes: Raw = {}) => rawLine({ requires_shipping: false, ...changes });

describe("what need not be sent is digital, whatever its checkout asked for", () => {
  test("a shipping method sends nothing by itself", () => {
    const view = viewOf({ items: [pdf()], shipping_methods: [rawMethod({ name: "By email" })] });
    expect([view.key, view.way]).toEqual(["digital", []]);
    expect(view.expectations.join()).not.toContain("parcel");
  });

  test("nor does a parcel that was called back", () => {
    const parcel = rawParcel([{ line_item_id: "line_1", quantity: 1 }], { canceled_at: "2026-05-06T00:00:00.000Z" });
    expect(viewOf({ items: [pdf()], fulfillments: [parcel] }).key).toBe("digital");
  });

  test("what is fetched is fetched", () => {
    const shipping_option = { type: "pickup", pickup: { name: "Mitte", address: null } };
    const view = viewOf({ items: [pdf()], shipping_methods: [rawMethod({ shipping_option })] });
    expect(view.key).not.toBe("digital");
  });

  test.each([[[]], [[{ id: "ful_1", items: [{ item_id: "item_1", quantity: 1 }], shipped_at: null }]]])(
    "an order of gift cards alone on Medusa v1, its parcels %j",
    (fulfillments) => {
      const order = toV1Order({
        id: "order_1",
        status: "pending",
        fulfillment_status: "not_fulfilled",
        currency_code: "usd",
        items: [{ id: "item_1", title: "Gift card", quantity: 1, unit_price: 5000, is_giftcard: true }],
        shipping_methods: [{ id: "sm_1", price: 0, shipping_option: { name: "By email" } }],
        fulfillments,
      });
      expect(order && toOrderView(order, context).standing.key).toBe("digital");
    },
  );
});

describe("both ways in one order", () => {
  const pickup = { type: "pickup", pickup: { name: "Mitte", address: { address_1: "Torstraße 1", city: "Berlin" } } };
  const fetched = rawMethod({ name: "Pickup", shipping_option: pickup });
  const sent = (detail: Raw = {}) =>
    rawMethod({ id: "sm_2", amount: 0, shipping_option: { type: "shipping", pickup: null }, detail });

  test("the place to fetch some of it is told", () => {
    const view = viewOf({
      shipping_methods: [sent(), fetched],
      items: [rawLine({ detail: { fulfilled_quantity: 1 } })],
    });
    expect(view.pickup?.name).toBe("Mitte");
  });

  test.each([{ exchange_id: "exch_1" }, { claim_id: "claim_1" }])("what came later by %j does not decide", (detail) => {
    const view = viewOf({ shipping_methods: [fetched, sent(detail)], items: [rawLine({ detail: arrived })] });
    expect([view.key, view.way]).toEqual(["picked_up", ["placed done", "ready_for_pickup done", "picked_up done"]]);
  });
});

test("what arrived was shipped, though nobody said so", () => {
  const view = viewOf({ items: [rawLine({ detail: { fulfilled_quantity: 1, delivered_quantity: 1 } })] });
  expect(view.way).toEqual(["placed done", "packed done", "shipped done", "delivered done"]);
});

test("an order closed in a store waits for no payment to be packed", () => {
  const view = viewOf({
    status: "completed",
    shipping_methods: [],
    payment_collections: [rawCollection([], { status: "not_paid", amount: 96.84 })],
    summary: { paid_total: 0, refunded_total: 0, pending_difference: 96.84 },
  });
  expect(view.key).toBe("completed");
});
