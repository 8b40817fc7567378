import { describe, expect, test } from "vitest";
import { arrived, rawLine, rawMethod, rawParcel, summary, viewOf } from "../test-support-orders";

describe("trap 1: an order that was changed twice at once", () => {
  test("has each line, delivery, return and parcel once, and costs what it did", () => {
    const line = rawLine({ detail: arrived });
    const parcel = rawParcel([{ line_item_id: "line_1", title: "Blue", quantity: 1 }], {
      delivered_at: "2026-05-07T10:00:00.000Z",
    });
    const view = viewOf({
      items: [line, line, line],
      shipping_methods: [rawMethod(), rawMethod()],
      fulfillments: [parcel, parcel],
      total: 3 * 90 + 2 * 6.84,
      ...summary(96.84, 0, 186.84),
    });
    expect([view.items.length, view.itemCount, view.shipments.length]).toEqual([1, "1 item", 1]);
    expect(view.sum).toEqual(["Subtotal: $90.00", "Shipping: $6.84", "Total: $96.84"]);
    expect(view.settled).toEqual(["paid $96.84"]);
    expect(view.standing.key).toBe("delivered");
  });

  test("lines without an id are lines of their own", () => {
    const view = viewOf({ items: [rawLine({ id: null }), rawLine({ id: null })], total: 186.84 });
    expect(view.items).toHaveLength(2);
  });

  test("says no total where what is counted twice has no price", () => {
    const line = rawLine({ unit_price: null });
    expect(viewOf({ items: [line, line] }).totals).toBeNull();
  });
});
