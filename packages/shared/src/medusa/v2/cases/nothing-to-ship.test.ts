import { describe, expect, test } from "vitest";
import { context, words } from "../../../orders/test-support";
import { toSummaryView } from "../../../orders/view/to-summary-view";
import { arrived, mapped, rawCollection, rawLine, rawParcel, viewOf } from "../test-support-orders";

describe("T15: nothing to ship, nobody to mail", () => {
  const pdf = rawLine({ requires_shipping: false });
  const unpaid = {
    payment_collections: [rawCollection([], { amount: 96.84 })],
    summary: { paid_total: 0, pending_difference: 96.84 },
  };

  test("nobody packs what is digital", () => {
    const view = viewOf({ items: [pdf], shipping_methods: [], ...unpaid });
    expect(view.standing).toMatchObject({
      key: "payment_due",
      detail: words("standing.payment_due.detailDigital"),
    });
    const summary = toSummaryView(mapped({ items: [pdf], shipping_methods: [], ...unpaid }), context);
    expect(summary.standing.detail).not.toContain("pack");
    expect(viewOf({ ...unpaid }).standing.detail).toBe(words("standing.payment_due.detail"));
  });

  test("an order made in a store is complete, and no email opens it", () => {
    const pos = { status: "completed", shipping_methods: [], email: null };
    expect(viewOf(pos)).toMatchObject({ key: "completed", way: [], expectations: [] });
    expect(toSummaryView(mapped(pos), context).opensByEmail).toBe(false);
    expect(toSummaryView(mapped({}), context).opensByEmail).toBe(true);
    expect(viewOf({ ...pos, items: [pdf] }).key).toBe("digital");
  });
});

describe("T19: what need not be sent", () => {
  const pdf = rawLine({ id: "line_2", requires_shipping: false, detail: { fulfilled_quantity: 1 } });
  const digital = rawParcel([{ line_item_id: "line_2", quantity: 1 }], { requires_shipping: false, shipped_at: null });

  test("is never packed, and does not make the rest so", () => {
    const view = viewOf({
      items: [rawLine(), pdf],
      fulfillment_status: "partially_fulfilled",
      fulfillments: [digital],
    });
    expect(view.key).toBe("preparing");
    expect(view.way).toEqual(["placed current", "packed upcoming", "shipped upcoming", "delivered upcoming"]);
    expect(view.units).toEqual([[], []]);
    expect(view.shipments).toEqual([]);
    expect(view.events).toEqual(["Order placed", "Payment received"]);
  });

  test("does not keep the rest from having arrived", () => {
    const mug = rawLine({ detail: arrived });
    const waiting = { ...pdf, detail: {} };
    expect(viewOf({ items: [mug, waiting], fulfillment_status: "partially_delivered" }).key).toBe("delivered");
  });
});
