import { describe, expect, test } from "vitest";
import { arrived, type Raw, rawLine, rawMethod, rawReturn, summary, viewOf } from "../test-support-orders";

/** Medusa takes what goes back off the sum and charges for what comes; to the shopper neither happens. */
describe("a replacement for which the original goes back", () => {
  const claim = (quantity: number) => ({
    id: "claim_1",
    type: "replace",
    return_id: "return_1",
    confirmed_at: "2026-05-08T10:00:00.000Z",
    canceled_at: null,
    claim_items: [{ item_id: "line_1", quantity }],
    additional_items: [{ item_id: "line_2", quantity }],
  });
  const back = (quantity: number, changes: Raw = {}) =>
    rawReturn({ claim_id: "claim_1", items: [{ item_id: "line_1", quantity }], ...changes });
  const received = { status: "received", received_at: "2026-05-10T10:00:00.000Z" };
  const one = (detail: Raw) => rawLine({ detail: { ...arrived, written_off_quantity: 1, ...detail } });
  const fresh = (changes: Raw = {}) => rawLine({ id: "line_2", ...changes });
  const told = (view: ReturnType<typeof viewOf>) => [view.totals?.total, ...(view.settled ?? [])];

  test("leaves the total as it was, while it is on its way and once it is back", () => {
    const requested = viewOf({
      items: [one({ return_requested_quantity: 1 }), fresh()],
      claims: [claim(1)],
      returns: [back(1)],
      total: 186.84,
      ...summary(96.84, 0, 0),
    });
    expect(told(requested)).toEqual(["$96.84", "paid $96.84"]);
    const arrivedBack = viewOf({
      items: [one({ return_received_quantity: 1 }), fresh()],
      claims: [claim(1)],
      returns: [back(1, received)],
      total: 96.84,
      ...summary(96.84, 0, 0),
    });
    expect(told(arrivedBack)).toEqual(["$96.84", "paid $96.84"]);
    expect(arrivedBack.sum).toEqual(["Subtotal: $90.00", "Shipping: $6.84", "Total: $96.84"]);
  });

  test("whatever the replacement is worth, and also where its return is broken goods", () => {
    const cheaper = fresh({ unit_price: 60 });
    const view = viewOf({
      items: [one({ return_dismissed_quantity: 1 }), cheaper],
      claims: [claim(1)],
      returns: [back(1, { status: "partially_received" })],
      total: 66.84,
      ...summary(96.84, 0, -30),
    });
    expect(told(view)).toEqual(["$96.84", "paid $96.84"]);
  });

  const three = (detail: Raw, more: Raw = {}) =>
    rawLine({
      quantity: 3,
      unit_price: 30,
      detail: { fulfilled_quantity: 3, shipped_quantity: 3, delivered_quantity: 3, ...detail },
      ...more,
    });
  const pair = fresh({ quantity: 2, unit_price: 30 });
  const twoClaimed = { claims: [claim(2)], shipping_methods: [rawMethod()] };

  test("of several units each is neither returned nor owed for", () => {
    const part = viewOf({
      ...twoClaimed,
      items: [three({ written_off_quantity: 2, return_requested_quantity: 1, return_received_quantity: 1 }), pair],
      returns: [back(2, { status: "partially_received" })],
      total: 126.84,
    });
    expect(told(part)).toEqual(["$96.84", "paid $96.84"]);
  });

  test("a return of other units of the line is told as ever", () => {
    const other = (changes: Raw = {}) =>
      rawReturn({ id: "return_2", items: [{ item_id: "line_1", quantity: 1 }], ...changes });
    const requested = viewOf({
      ...twoClaimed,
      items: [three({ written_off_quantity: 2, return_requested_quantity: 3 }), pair],
      returns: [back(2), other()],
      total: 156.84,
    });
    expect(told(requested)).toEqual(["$96.84", "paid $96.84", "returning $30.00", "owed_after_return $30.00"]);
    const cameBack = viewOf({
      ...twoClaimed,
      items: [three({ written_off_quantity: 2, return_requested_quantity: 2, return_received_quantity: 1 }), pair],
      returns: [back(2), other(received)],
      total: 126.84,
    });
    expect(told(cameBack)).toEqual(["$66.84", "paid $96.84", "owed $30.00"]);
  });

  test("discounts and taxes stay whole", () => {
    const taxed = { tax_lines: [{ description: "Tax", rate: 10 }] };
    const view = viewOf({
      items: [
        rawLine({
          ...taxed,
          adjustments: [{ code: "TEN", amount: 10 }],
          detail: { ...arrived, written_off_quantity: 1, return_received_quantity: 1 },
        }),
        fresh(taxed),
      ],
      claims: [claim(1)],
      returns: [back(1, received)],
      total: 105.84,
      tax_total: 9,
      ...summary(94.84, 0, 11),
    });
    expect(view.sum).toEqual([
      "Subtotal: $90.00",
      "Shipping: $6.84",
      "Discount (TEN): -$10.00",
      "Tax 10%: $8.00",
      "Total: $94.84",
    ]);
    expect(view.unexplained).toBe(0n);
  });

  test("a replacement or a return that was called off changes nothing", () => {
    const view = viewOf({
      items: [rawLine({ detail: { ...arrived, return_requested_quantity: 1 } })],
      claims: [{ ...claim(1), canceled_at: "2026-05-09T10:00:00.000Z" }],
      returns: [back(1, { status: "canceled" }), rawReturn({ id: "return_2" })],
    });
    expect(told(view)).toEqual(["$96.84", "paid $96.84", "returning $90.00", "owed_after_return $90.00"]);
  });

  test("books that prove nothing of payments say so too", () => {
    const view = viewOf({
      items: [one({ return_requested_quantity: 1 }), fresh()],
      claims: [claim(1)],
      returns: [back(1)],
      payment_collections: [],
      total: 186.84,
      ...summary(96.84, 0, 0),
    });
    expect(told(view)).toEqual(["$96.84", "paid $96.84"]);
  });
});

test("where claims are withheld, a new line beside written-off units is nobody's to pay", () => {
  const view = viewOf({
    returns: undefined,
    fulfillment_status: "partially_delivered",
    items: [rawLine({ detail: { ...arrived, written_off_quantity: 1 } }), rawLine({ id: "line_2" })],
    total: 186.84,
    ...summary(96.84, 0, 90),
  });
  expect(view.settled).toEqual(["paid $96.84"]);
  expect(view.key).not.toBe("payment_due");
});
