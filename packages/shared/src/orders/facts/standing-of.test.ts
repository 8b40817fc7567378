import { describe, expect, test } from "vitest";
import { aLine, anOrder, aPayment, someProgress, someTotals } from "../test-support";
import { STANDING_TONE } from "../view/standing";
import { deriveFacts } from "./derive-facts";
import type { Order } from "./order";

const progress = someProgress({ fulfilled: 2, shipped: 2, delivered: 2 });
const digital = { lines: [aLine({ requiresShipping: false })], shippingMethods: [] };
const unpaid = { payments: [], totals: someTotals({ paid: 0, outstanding: 25 }) };
const authorized = { payments: [aPayment({ captures: [] })], totals: someTotals({ paid: 0 }) };
const free = { payments: [], totals: someTotals({ total: 0, paid: 0, outstanding: 0 }) };
const refundOf = (amount: number) => [aPayment({ refunds: [{ id: "ref_1", amount, at: null }] })];

const table: [Partial<Order>, string][] = [
  [authorized, "placed"],
  [{}, "preparing"],
  [unpaid, "payment_due"],
  [{ ...unpaid, fulfilment: "shipped" }, "shipped"],
  [free, "preparing"],
  [{ payments: [], totals: someTotals({ paid: null, outstanding: null }) }, "placed"],
  [{ fulfilment: "partially_fulfilled" }, "preparing"],
  [{ fulfilment: "fulfilled" }, "packed"],
  [{ fulfilment: "partially_shipped" }, "partially_shipped"],
  [{ fulfilment: "shipped" }, "shipped"],
  [{ fulfilment: "shipped", tellsDeliveries: false }, "sent"],
  [{ fulfilment: "partially_delivered" }, "partially_delivered"],
  [{ fulfilment: "delivered" }, "delivered"],
  [{ fulfilment: "canceled", ...authorized }, "placed"],
  [{ fulfilment: "unknown" }, "unknown"],
  [{ fulfilment: "returned" }, "returned"],
  [{ fulfilment: "partially_returned" }, "partially_returned"],
  [{ fulfilment: "requires_action" }, "action_needed"],
  [{ paymentNeedsAction: true }, "action_needed"],
  [{ status: "requires_action" }, "action_needed"],
  [{ status: "unknown" }, "preparing"],
  [{ status: "canceled", fulfilment: "delivered" }, "canceled"],
  [{ status: "canceled", payments: refundOf(25) }, "canceled"],
  [{ payments: refundOf(25), fulfilment: "delivered" }, "refunded"],
  [{ payments: refundOf(5), totals: someTotals({ refundCredits: 5 }), fulfilment: "delivered" }, "delivered"],
  [digital, "digital"],
  [{ ...digital, ...unpaid }, "payment_due"],
  [{ lines: [aLine({ progress: { ...progress, returnRequested: 1 } })] }, "return_requested"],
  [{ lines: [aLine({ progress: { ...progress, returned: 1 } })] }, "partially_returned"],
  [{ lines: [aLine({ progress: { ...progress, returned: 2 } })] }, "returned"],
  [
    {
      fulfilment: "partially_shipped",
      lines: [aLine({ progress: { ...progress, delivered: 0 } }), aLine({ id: "pdf", requiresShipping: false })],
    },
    "shipped",
  ],
  [{ lines: [], shippingMethods: [] }, "preparing"],
  // In a store, or in another system: closed, and nothing says that it was ever sent.
  [{ status: "completed", shippingMethods: [] }, "completed"],
  [{ status: "archived" }, "completed"],
  [{ status: "completed", fulfilment: "delivered" }, "delivered"],
  [{ status: "completed", ...unpaid }, "completed"],
];

describe("standingOf", () => {
  test.each(table)("%j is %s", (changes, standing) => {
    expect(deriveFacts(anOrder(changes)).standing).toBe(standing);
  });
});

test("a canceled order looks like one", () => {
  expect(STANDING_TONE.canceled).toBe("danger");
});

test("an order is digital only when nothing in it is sent", () => {
  const wayOf = (changes: Partial<Order>) => deriveFacts(anOrder(changes)).delivery.way;
  expect(wayOf(digital)).toBe("digital");
  expect(wayOf({ ...digital, lines: [aLine(), aLine({ id: "pdf", requiresShipping: false })] })).toBe("shipping");
  const post = { id: "sm", name: "Post", kind: null, afterSaleId: null, pickup: null, amount: 0 };
  expect(wayOf({ ...digital, shippingMethods: [post] })).toBe("digital");
});

describe("stepsOf", () => {
  const steps = (changes: Partial<Order>) =>
    deriveFacts(anOrder(changes)).steps.map(({ key, state }) => `${key} ${state}`);

  test.each<[Partial<Order>, string[]]>([
    [{}, ["placed current", "packed upcoming", "shipped upcoming", "delivered upcoming"]],
    [{ fulfilment: "fulfilled" }, ["placed done", "packed current", "shipped upcoming", "delivered upcoming"]],
    [{ fulfilment: "partially_shipped" }, ["placed done", "packed partial", "shipped partial", "delivered upcoming"]],
    [
      { fulfilment: "partially_delivered", lines: [aLine({ progress: { ...progress, delivered: 1 } })] },
      ["placed done", "packed done", "shipped done", "delivered partial"],
    ],
    [{ fulfilment: "delivered" }, ["placed done", "packed done", "shipped done", "delivered done"]],
    [{ status: "canceled" }, []],
    [{ payments: refundOf(25) }, []],
    [{ fulfilment: "unknown" }, []],
    [digital, []],
  ])("%j", (changes, expected) => {
    expect(steps(changes)).toEqual(expected);
  });

  test("gives the date of the last parcel when all have gone, of the first when some have", () => {
    const parcel = {
      kind: null,
      requiresShipping: true,
      lines: [],
      parcels: [],
      packedAt: null,
      deliveredAt: null,
      keptUntil: null,
      canceledAt: null,
    };
    const fulfilments = [
      { ...parcel, id: "a", shippedAt: "2026-05-06T00:00:00.000Z" },
      { ...parcel, id: "b", shippedAt: "2026-05-05T00:00:00.000Z" },
      { ...parcel, id: "c", shippedAt: "2026-05-01T00:00:00.000Z", canceledAt: "2026-05-02T00:00:00.000Z" },
      { ...parcel, id: "d", shippedAt: null },
    ];
    const shippedAt = (fulfilment: Order["fulfilment"]) =>
      deriveFacts(anOrder({ fulfilment, fulfilments })).steps.find(({ key }) => key === "shipped")?.at;
    expect(shippedAt("shipped")).toBe("2026-05-06T00:00:00.000Z");
    expect(shippedAt("partially_shipped")).toBe("2026-05-05T00:00:00.000Z");
    expect(shippedAt("not_fulfilled")).toBeNull();
  });
});
