import { describe, expect, test } from "vitest";
import { toEntry } from "../../../orders/facts/entry";
import { context } from "../../../orders/test-support";
import { toSummaryView } from "../../../orders/view/to-summary-view";
import { arrived, mapped, type Raw, rawLine, rawMethod, rawParcel, rawReturn, viewOf } from "../test-support-orders";

describe("T14: pickup", () => {
  const shop = {
    type: "pickup",
    pickup: {
      name: "Fable & Fern, Mitte",
      address: { address_1: "Torstraße 1", city: "Berlin", postal_code: "10119", country_code: "de" },
    },
  };
  const home = {
    first_name: "Ada",
    last_name: "Lovelace",
    address_1: "1 Main St",
    city: "Springfield",
    country_code: "us",
  };
  const pickup = (changes: Raw = {}) => ({
    shipping_methods: [rawMethod({ name: "Pickup", amount: 6.84, shipping_option: shop })],
    shipping_address: home,
    ...changes,
  });
  const line = (detail: Raw) => [rawLine({ quantity: 2, detail })];
  const parcel = (changes: Raw = {}) => [
    rawParcel([{ line_item_id: "line_1", quantity: 2 }], { shipped_at: null, ...changes }),
  ];

  test("is never sent home", () => {
    const view = viewOf(pickup());
    expect(view.shippingAddress).toBeNull();
    expect(view.pickup).toEqual({
      name: "Fable & Fern, Mitte",
      address: { lines: ["Torstraße 1", "10119 Berlin", "Germany"], phone: null },
    });
    expect(view.way).toEqual(["placed current", "ready_for_pickup upcoming", "picked_up upcoming"]);
  });

  test("packed, it is ready where it is picked up", () => {
    const view = viewOf(pickup({ items: line({ fulfilled_quantity: 2 }), fulfillments: parcel() }));
    expect(view.standing).toMatchObject({
      key: "ready_for_pickup",
      detail: "Your order is ready at Fable & Fern, Mitte. Bring your order number.",
    });
    expect(view.shipments.map(({ title, status }) => [title, status])).toEqual([["Pickup", "Ready for pickup"]]);
    expect(view.way).toEqual(["placed done", "ready_for_pickup current", "picked_up upcoming"]);
    expect(view.events).toContain("Ready for pickup");
  });

  test("whoever has only the link is not told where", () => {
    const summary = toSummaryView(mapped(pickup({ items: line({ fulfilled_quantity: 2 }) })), context);
    expect(summary.standing.detail).toBe("Your order is ready. Bring your order number.");
  });

  test.each([
    [{ fulfilled_quantity: 1 }, "partially_ready_for_pickup"],
    [{ fulfilled_quantity: 2, shipped_quantity: 2 }, "ready_for_pickup"],
    [{ fulfilled_quantity: 2, delivered_quantity: 1 }, "partially_picked_up"],
    [{ fulfilled_quantity: 2, delivered_quantity: 2 }, "picked_up"],
  ])("%j is %s", (detail, key) => {
    expect(viewOf(pickup({ items: line(detail) })).key).toBe(key);
  });

  test("handed over, it is picked up", () => {
    const delivered_at = "2026-05-06T12:00:00.000Z";
    const changes = pickup({
      items: line({ fulfilled_quantity: 2, delivered_quantity: 2 }),
      fulfillments: parcel({ delivered_at }),
    });
    const view = viewOf(changes);
    expect(view.shipments.map(({ status }) => status)).toEqual(["Picked up"]);
    expect(view.way).toEqual(["placed done", "ready_for_pickup done", "picked_up done"]);
    expect(view.events.slice(-2)).toEqual(["Ready for pickup", "Picked up"]);
    expect(toEntry(mapped(changes))).toMatchObject({ standing: "picked_up", deliveredAt: delivered_at });
  });

  test("a place without a name or address is not shown", () => {
    const nowhere = { type: "pickup", pickup: { name: null, address: null } };
    const view = viewOf(
      pickup({ shipping_methods: [rawMethod({ shipping_option: nowhere })], items: line({ fulfilled_quantity: 2 }) }),
    );
    expect([view.pickup, view.standing.detail]).toEqual([null, "Your order is ready. Bring your order number."]);
  });

  test.each([[null], [{ type: "shipping", pickup: null }], [{ type: "drone" }]])("%j is shipped", (shipping_option) => {
    const view = viewOf(pickup({ shipping_methods: [rawMethod({ shipping_option })] }));
    expect([view.pickup, view.way.length, view.shippingAddress?.lines[0]]).toEqual([null, 4, "Ada Lovelace"]);
  });

  test("one package of it may be sent all the same, and another fetched", () => {
    const items = [rawLine({ quantity: 2, detail: { fulfilled_quantity: 2, shipped_quantity: 1 } })];
    const one = { line_item_id: "line_1", quantity: 1 };
    const fulfillments = [
      rawParcel([one], { shipped_at: null, shipping_option: { type: "pickup" } }),
      rawParcel([one], { id: "ful_2", shipping_option: { type: "shipping" } }),
    ];
    expect(viewOf(pickup({ items, fulfillments })).shipments.map(({ title, status }) => [title, status])).toEqual([
      ["Pickup 1 of 2", "Ready for pickup"],
      ["Package 2 of 2", "Shipped"],
    ]);
  });

  describe("an exchange of it", () => {
    const exchanged = (method: Raw, parcel: Raw = {}) =>
      viewOf(
        pickup({
          items: [
            rawLine({ detail: { ...arrived, shipped_quantity: 0, return_requested_quantity: 1 } }),
            rawLine({ id: "line_2", title: "Road bicycle", detail: { ...arrived, delivered_quantity: 0 } }),
          ],
          shipping_methods: [
            rawMethod({ name: "Pickup", shipping_option: shop }),
            rawMethod({ id: "sm_2", amount: 0, detail: { exchange_id: "exch_1" }, ...method }),
          ],
          returns: [rawReturn({ exchange_id: "exch_1" })],
          exchanges: [
            {
              id: "exch_1",
              return_id: "return_1",
              confirmed_at: "2026-05-08T10:00:00.000Z",
              additional_items: [{ item_id: "line_2", quantity: 1 }],
            },
          ],
          fulfillments: [
            rawParcel([{ line_item_id: "line_1", quantity: 1 }], { delivered_at: "2026-05-06T12:00:00.000Z" }),
            // Packed with the order's first option, as Medusa does where the shop names none.
            rawParcel([{ line_item_id: "line_2", quantity: 1 }], {
              id: "ful_2",
              shipping_option: { type: "pickup" },
              ...parcel,
            }),
          ],
        }),
      );

    test("that is posted is on the way, and not ready where the order was", () => {
      const view = exchanged({ shipping_option: { type: "shipping" } });
      expect(view.shipments.map(({ title, status }) => [title, status])).toEqual([
        ["Pickup 1 of 2", "Picked up"],
        ["Package 2 of 2", "Shipped"],
      ]);
      expect(view.units).toEqual([["1 being returned"], ["1 shipped"]]);
      expect(view.events).toEqual(expect.arrayContaining(["Ready for pickup", "Picked up", "Packed", "Shipped"]));
    });

    test("that is fetched, too, is ready", () => {
      const view = exchanged({ shipping_option: shop });
      expect(view.shipments.map(({ status }) => status)).toEqual(["Picked up", "Ready for pickup"]);
    });

    test("whose method says nothing goes by the option that it was packed with", () => {
      const posted = { shipping_option: { type: "shipping" } };
      expect(exchanged({}, posted).shipments.at(-1)?.status).toBe("Shipped");
    });
  });

  test("an order of both ways is shipped", () => {
    const both = [rawMethod({ shipping_option: shop }), rawMethod({ id: "sm_2", amount: 0 })];
    expect(viewOf(pickup({ shipping_methods: both })).way).toHaveLength(4);
  });
});
