import { describe, expect, test } from "vitest";
import { toEntry } from "../../../orders/facts/entry";
import { shownRows, words } from "../../../orders/test-support";
import {
  arrived,
  mapped,
  type Raw,
  rawCollection,
  rawLine,
  rawMethod,
  rawReturn,
  viewOf,
} from "../test-support-orders";

describe("T13: what the shop makes good", () => {
  const claim = {
    id: "claim_1",
    type: "replace",
    return_id: null,
    created_at: "2026-05-08T09:00:00.000Z",
    confirmed_at: "2026-05-08T10:00:00.000Z",
    canceled_at: null,
    claim_items: [{ item_id: "line_1", quantity: 1, reason: "production_failure" }],
    additional_items: [{ item_id: "line_2", quantity: 1 }],
  };
  const tax_lines = [{ description: "Tax", rate: 10 }];
  const broken = rawLine({ detail: { ...arrived, written_off_quantity: 1 } });
  const replacement = rawLine({ id: "line_2", tax_lines });
  const claimed = (changes: Raw = {}) => ({
    fulfillment_status: "partially_delivered",
    payment_status: "partially_captured",
    items: [broken, replacement],
    claims: [claim],
    total: 195.84,
    tax_total: 9,
    summary: { paid_total: 96.84, refunded_total: 0, pending_difference: 99 },
    payment_collections: [rawCollection(), rawCollection([], { status: "not_paid", amount: 99 })],
    ...changes,
  });

  test("trap 7: a replacement is never still to pay, and is no part of the total", () => {
    const view = viewOf(claimed());
    expect(view.key).toBe("replacement_requested");
    expect(shownRows(view.totals)).toEqual(["Subtotal: $90.00", "Shipping: $6.84", "Total: $96.84"]);
    expect(view.settled).toEqual(["paid $96.84"]);
    expect(view.items.map(({ amount, unitPrice }) => [amount, unitPrice])).toEqual([
      ["$90.00", null],
      ["Free", null],
    ]);
    expect(viewOf(claimed({ payment_collections: [] })).settled).toEqual(["paid $96.84"]);
  });

  test("says what comes and that nothing has to go back", () => {
    const view = viewOf(claimed());
    expect(view.afterSales).toEqual([
      expect.objectContaining({
        title: "Replacement requested",
        returning: [],
        getting: ["1 × City bicycle"],
        note: "You don’t need to send anything back.",
      }),
    ]);
    expect(view.expectations).toEqual([]);
    expect(view.events).toContain("Replacement requested");
  });

  test("what was written off is neither shipped nor delivered", () => {
    expect(viewOf(claimed()).units).toEqual([["1 with a problem"], ["1 not packed yet"]]);
    const lost = rawLine({
      quantity: 2,
      detail: { fulfilled_quantity: 2, shipped_quantity: 2, delivered_quantity: 1, written_off_quantity: 1 },
    });
    const view = viewOf(claimed({ items: [lost, replacement] }));
    expect(view.units[0]).toEqual(["1 delivered", "1 with a problem"]);
    // What is lost need not arrive any more.
    expect(view.way).toEqual(["placed done", "packed done", "shipped done", "delivered done"]);
  });

  test("damaged units that came back are not written off once more", () => {
    const dismissed = rawLine({
      quantity: 2,
      detail: {
        fulfilled_quantity: 2,
        shipped_quantity: 2,
        delivered_quantity: 2,
        return_dismissed_quantity: 1,
        written_off_quantity: 1,
      },
    });
    expect(viewOf({ items: [dismissed] }).units).toEqual([["1 delivered", "1 returned"]]);
  });

  test.each([
    [{ fulfilled_quantity: 1, shipped_quantity: 1 }, "replacement_on_the_way"],
    [arrived, "replacement_done"],
  ])("a replacement at %j stands at %s", (detail, key) => {
    expect(viewOf(claimed({ items: [broken, { ...replacement, detail }] })).key).toBe(key);
  });

  test("the original may have to go back first", () => {
    const items = (detail: Raw) => [
      rawLine({ detail: { ...arrived, written_off_quantity: 1, return_requested_quantity: 1 } }),
      { ...replacement, detail },
    ];
    const withReturn = { claims: [{ ...claim, return_id: "return_1" }], returns: [rawReturn({ claim_id: "claim_1" })] };
    const requested = viewOf(claimed({ ...withReturn, items: items({}) }));
    expect(requested.key).toBe("replacement_requested");
    expect(requested.expectations).toContain("Send back the original item.");
    expect(requested.afterSales[0]).toMatchObject({ returning: ["1 × City bicycle"], note: null });
    expect(requested.returns).toEqual([]);
    expect(viewOf(claimed({ ...withReturn, items: items(arrived) })).key).toBe("replacement_awaiting_return");
  });

  test("how it comes costs nothing either", () => {
    const express = rawMethod({ id: "sm_2", name: "Express", amount: 24.5, detail: { claim_id: "claim_1" } });
    const view = viewOf(claimed({ shipping_methods: [rawMethod(), express], total: 220.34 }));
    expect(view.totals?.total).toBe("$96.84");
    expect(view.settled).toEqual(["paid $96.84"]);
  });

  test("money given back for what goes back is a return", () => {
    const refund = { ...claim, type: "refund", return_id: "return_1", additional_items: [] };
    const was = rawLine({ detail: { ...arrived, return_requested_quantity: 1, written_off_quantity: 1 } });
    const view = viewOf({
      fulfillment_status: "delivered",
      items: [was],
      claims: [refund],
      returns: [rawReturn({ claim_id: "claim_1" })],
    });
    expect(view.key).toBe("return_requested");
    expect(view.settled).toEqual(["paid $96.84", "returning $90.00", "owed_after_return $90.00"]);
    expect([view.returns.length, view.afterSales.length]).toEqual([1, 0]);
    expect(view.events).toContain("Return requested");
  });

  test("a replacement that was called off is charged for as any line", () => {
    const view = viewOf(
      claimed({
        claims: [{ ...claim, canceled_at: "2026-05-09T10:00:00.000Z" }],
        items: [broken],
        total: 96.84,
        summary: null,
        payment_collections: [rawCollection()],
      }),
    );
    expect(view.afterSales).toEqual([expect.objectContaining({ title: words("replacement.canceled"), note: null })]);
    expect(view.events).toContain(words("event.replacement_canceled"));
  });

  test("an unknown kind of claim, or one only begun, is none", () => {
    expect(viewOf({ claims: [{ ...claim, type: "voucher" }] }).afterSales).toEqual([]);
    expect(viewOf({ claims: [{ ...claim, confirmed_at: null }] }).afterSales).toEqual([]);
  });

  test("a list that tells no prices says no total and asks for nothing", () => {
    const bare = ({ unit_price: _, ...line }: Raw) => line;
    const entry = toEntry(mapped(claimed({ items: [bare(broken), bare(replacement)] })));
    expect(entry).toMatchObject({ standing: "replacement_requested", total: null });
  });

  test("only what replaces something is free", () => {
    const refund = viewOf(claimed({ claims: [{ ...claim, type: "refund" }] }));
    expect(refund.items[1]?.amount).toBe("$90.00");
    expect(refund.settled).toEqual(["paid $96.84", "due $99.00"]);
    const canceled_at = "2026-05-09T10:00:00.000Z";
    const kept = viewOf(claimed({ claims: [{ ...claim, canceled_at }] }));
    expect(kept.items.map(({ amount }) => amount)).toEqual(["$90.00", "$90.00"]);
    const express = rawMethod({ id: "sm_2", name: "Express", amount: 24.5, detail: { claim_id: "claim_9" } });
    const other = viewOf(claimed({ shipping_methods: [rawMethod(), express], total: 220.34 }));
    expect(other.totals?.total).toBe("$121.34");
  });

  test("its return is found from either side", () => {
    const items = [
      rawLine({ detail: { ...arrived, written_off_quantity: 1, return_requested_quantity: 1 } }),
      replacement,
    ];
    const named = [rawReturn({ id: "return_9", items: [] }), rawReturn({ claim_id: "claim_1" })];
    expect(viewOf(claimed({ items, returns: named })).afterSales[0]).toMatchObject({
      returning: ["1 × City bicycle"],
      note: null,
    });
    const canceled = [rawReturn({ claim_id: "claim_1", status: "canceled" })];
    expect(viewOf(claimed({ items, returns: canceled })).afterSales[0]).toMatchObject({ returning: [] });
  });
});
