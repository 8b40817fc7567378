import { describe, expect, test } from "vitest";
import { words } from "../../../orders/test-support";
import { arrived, type Raw, rawCollection, rawLine, rawReturn, viewOf } from "../test-support-orders";

describe("T13: exchanges", () => {
  const back = rawReturn({ exchange_id: "exch_1" });
  const exchange = {
    id: "exch_1",
    return_id: "return_1",
    created_at: "2026-05-08T09:00:00.000Z",
    confirmed_at: "2026-05-08T10:00:00.000Z",
    canceled_at: null,
    additional_items: [{ item_id: "line_2", quantity: 1 }],
  };
  const old = rawLine({ detail: { ...arrived, return_requested_quantity: 1 } });
  const dearer = rawLine({ id: "line_2", title: "Road bicycle", product_title: "Road bicycle", unit_price: 165.12 });
  const exchanged = (changes: Raw = {}) => ({
    fulfillment_status: "partially_delivered",
    payment_status: "partially_captured",
    items: [old, dearer],
    returns: [back],
    exchanges: [exchange],
    total: 261.96,
    summary: { paid_total: 96.84, refunded_total: 0, pending_difference: 75.12 },
    payment_collections: [rawCollection(), rawCollection([], { status: "not_paid", amount: 75.12 })],
    ...changes,
  });

  test("dearer: has its headline, what goes and comes, and who owes", () => {
    const view = viewOf(exchanged());
    expect(view.key).toBe("exchange_requested");
    expect(view.afterSales).toEqual([
      expect.objectContaining({
        title: "Exchange requested",
        returning: ["1 × City bicycle"],
        getting: ["1 × Road bicycle"],
        note: null,
        at: expect.objectContaining({ iso: "2026-05-08T10:00:00.000Z" }),
      }),
    ]);
    expect(view.expectations).toEqual(["Send back the items you’re exchanging.", "$75.12 is due for your exchange."]);
    expect(view.settled).toEqual(["paid $96.84", "returning $90.00", "due_for_exchange $75.12"]);
    expect(view.returns).toEqual([]);
    expect(view.events).toEqual(["Order placed", "Payment received", "Exchange requested"]);
  });

  test("its order's own way does not fall back", () => {
    expect(viewOf(exchanged()).way).toEqual(["placed done", "packed done", "shipped done", "delivered done"]);
    expect(viewOf(exchanged()).units).toEqual([["1 being returned"], ["1 not packed yet"]]);
  });

  test("cheaper: money comes back", () => {
    const cheap = { ...dearer, unit_price: 31.21 };
    const view = viewOf(
      exchanged({
        items: [old, cheap],
        total: 128.05,
        summary: { paid_total: 96.84, refunded_total: 0, pending_difference: -58.79 },
        payment_collections: [rawCollection()],
      }),
    );
    expect(view.expectations).toContain("You’ll get $58.79 back for your exchange.");
    expect(view.settled).toEqual(["paid $96.84", "returning $90.00", "owed_for_exchange $58.79"]);
  });

  test("of the same price: costs nothing", () => {
    const same = { ...dearer, unit_price: 90 };
    const view = viewOf(
      exchanged({ items: [old, same], total: 186.84, summary: null, payment_collections: [rawCollection()] }),
    );
    expect(view.expectations).toContain("Your exchange costs nothing extra.");
    expect(view.settled).toEqual(["paid $96.84", "returning $90.00"]);
  });

  test.each([
    [{ fulfilled_quantity: 1 }, 1, "exchange_requested"],
    [{ fulfilled_quantity: 1, shipped_quantity: 1 }, 1, "exchange_on_the_way"],
    [arrived, 1, "exchange_awaiting_return"],
    [{}, 0, "exchange_requested"],
    [arrived, 0, "exchange_done"],
  ])("what comes is at %j, %i still to go back: %s", (detail, requested, key) => {
    const was = rawLine({
      detail: { ...arrived, return_requested_quantity: requested, return_received_quantity: 1 - requested },
    });
    const status = requested === 0 ? "received" : "requested";
    const view = viewOf(exchanged({ items: [was, { ...dearer, detail }], returns: [{ ...back, status }] }));
    expect(view.key).toBe(key);
    expect(view.expectations.some((text) => text.startsWith("Send back"))).toBe(
      /requested|way/.test(key) && requested > 0,
    );
  });

  test("done, it leaves the order complete and only more than it partly returned", () => {
    const was = rawLine({
      quantity: 3,
      detail: { fulfilled_quantity: 3, shipped_quantity: 3, delivered_quantity: 3, return_received_quantity: 2 },
    });
    const view = viewOf(
      exchanged({ items: [was, { ...dearer, detail: arrived }], returns: [{ ...back, status: "received" }] }),
    );
    expect(view.key).toBe("partially_returned");
  });

  test("a list, which does not say what went back for it, says the same", () => {
    const was = rawLine({ detail: { ...arrived, return_received_quantity: 1 } });
    const listed = { ...back, status: "received", items: undefined };
    const view = viewOf(exchanged({ items: [was, { ...dearer, detail: arrived }], returns: [listed] }));
    expect(view.key).toBe("exchange_done");
  });

  test("called off, it is told and changes nothing", () => {
    const canceled_at = "2026-05-09T10:00:00.000Z";
    const view = viewOf({
      items: [rawLine({ detail: arrived })],
      fulfillment_status: "delivered",
      returns: [{ ...back, status: "canceled", canceled_at }],
      exchanges: [{ ...exchange, canceled_at }],
    });
    expect(view.key).toBe("delivered");
    expect(view.afterSales.map(({ title }) => title)).toEqual([words("exchange.canceled")]);
    expect(view.events).toEqual([
      "Order placed",
      "Payment received",
      "Exchange requested",
      words("event.exchange_canceled"),
    ]);
  });

  test("only begun by the shop, it is none", () => {
    const begun = { ...exchange, confirmed_at: null };
    const view = viewOf({ exchanges: [begun], returns: [{ ...back, status: "open" }] });
    expect([view.key, view.afterSales, view.returns]).toEqual(["preparing", [], []]);
  });

  test("where only its return is told, it is still an exchange", () => {
    const view = viewOf(exchanged({ exchanges: undefined }));
    expect(view.key).toBe("exchange_requested");
    expect(view.afterSales).toHaveLength(1);
    expect(view.returns).toEqual([]);
  });

  test("its return is found from either side", () => {
    const view = viewOf(exchanged({ exchanges: [{ ...exchange, return_id: null }] }));
    expect(view.afterSales[0]?.returning).toEqual(["1 × City bicycle"]);
  });

  test("its new line may need no shipping", () => {
    const pdf = { ...dearer, requires_shipping: false };
    expect(viewOf(exchanged({ items: [old, pdf] })).key).toBe("return_requested");
    const was = rawLine({ detail: { ...arrived, return_received_quantity: 1 } });
    expect(viewOf(exchanged({ items: [was, pdf], returns: [{ ...back, status: "received" }] })).key).toBe(
      "exchange_done",
    );
  });

  test("the newest that is open says where the order stands", () => {
    const later = {
      ...exchange,
      id: "exch_2",
      return_id: null,
      additional_items: [{ item_id: "line_3", quantity: 1 }],
    };
    const third = { ...dearer, id: "line_3", detail: { fulfilled_quantity: 1, shipped_quantity: 1 } };
    expect(viewOf(exchanged({ items: [old, dearer, third], exchanges: [exchange, later] })).key).toBe(
      "exchange_on_the_way",
    );
  });

  test("beside a return of its own, each is told once and by its own name", () => {
    const own = rawReturn({ id: "return_2", received_at: "2026-05-09T10:00:00.000Z", status: "received" });
    const view = viewOf(exchanged({ returns: [back, own] }));
    expect(view.returns.map(({ id }) => id)).toEqual(["return_2"]);
    expect(view.events.slice(2).sort()).toEqual(["Exchange requested", "Return received", "Return requested"]);
  });

  test("that names no return has the one that names it, and no other exchange's", () => {
    const another = rawReturn({ id: "return_2", exchange_id: "exch_2", items: [{ item_id: "line_2", quantity: 1 }] });
    const second = {
      ...exchange,
      id: "exch_2",
      return_id: null,
      additional_items: [{ item_id: "line_1", quantity: 1 }],
    };
    const view = viewOf(exchanged({ returns: [another, back], exchanges: [{ ...exchange, return_id: null }, second] }));
    expect(view.afterSales.map(({ returning }) => returning)).toEqual([["1 × City bicycle"], ["1 × Road bicycle"]]);
  });

  test("one whose units are several, and one that names none", () => {
    const units = [{ item_id: "line_2", quantity: 2 }, { item_id: null, quantity: 1 }, { item_id: "line_9" }];
    const view = viewOf(exchanged({ exchanges: [{ ...exchange, additional_items: units }] }));
    expect(view.afterSales[0]?.getting).toEqual(["2 × Road bicycle"]);
  });
});
