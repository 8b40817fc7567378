import { describe, expect, test } from "vitest";
import { aLine, anOrder, someTotals } from "../test-support";
import type { Order } from "./order";
import { isDigital, MAY_THANK, STANDING_TONE, standingOf } from "./status";
import { stepsOf } from "./steps";

const progress = { fulfilled: 2, shipped: 2, delivered: 2, returnRequested: 0, returned: 0 };
const digital = { lines: [aLine({ requiresShipping: false })], shippingMethods: [] };
const unpaid = { payments: [], totals: someTotals({ paid: 0, outstanding: 25 }) };

const table: [Partial<Order>, string][] = [
  [{ payment: "authorized" }, "placed"],
  [{}, "preparing"],
  [{ payment: "not_paid", ...unpaid }, "payment_due"],
  [{ payment: "not_paid", ...unpaid, fulfilment: "shipped" }, "shipped"],
  [{ payment: "not_paid", totals: someTotals({ total: 0, outstanding: 0 }) }, "placed"],
  [{ payment: "unknown" }, "placed"],
  [{ fulfilment: "partially_fulfilled" }, "preparing"],
  [{ fulfilment: "fulfilled" }, "packed"],
  [{ fulfilment: "partially_shipped" }, "partially_shipped"],
  [{ fulfilment: "shipped" }, "shipped"],
  [{ fulfilment: "partially_delivered" }, "partially_delivered"],
  [{ fulfilment: "delivered" }, "delivered"],
  [{ fulfilment: "canceled", payment: "authorized" }, "placed"],
  [{ fulfilment: "unknown" }, "unknown"],
  [{ fulfilment: "returned" }, "returned"],
  [{ fulfilment: "requires_action" }, "action_needed"],
  [{ payment: "requires_action" }, "action_needed"],
  [{ status: "requires_action" }, "action_needed"],
  [{ status: "unknown" }, "preparing"],
  [{ status: "canceled", fulfilment: "delivered" }, "canceled"],
  [{ status: "canceled", payment: "refunded" }, "canceled"],
  [{ payment: "refunded", fulfilment: "delivered" }, "refunded"],
  [{ payment: "partially_refunded", fulfilment: "delivered" }, "delivered"],
  [digital, "digital"],
  [{ ...digital, payment: "not_paid", ...unpaid }, "payment_due"],
  [{ lines: [aLine({ progress: { ...progress, returnRequested: 1 } })] }, "return_requested"],
  [{ lines: [aLine({ progress: { ...progress, returned: 1 } })] }, "partially_returned"],
  [{ lines: [aLine({ progress: { ...progress, returned: 2 } })] }, "returned"],
  [{ fulfilment: "partially_shipped", lines: [aLine({ progress }), aLine({ requiresShipping: false })] }, "shipped"],
  [{ lines: [], shippingMethods: [] }, "preparing"],
];

describe("standingOf", () => {
  test.each(table)("%j is %s", (changes, standing) => {
    expect(standingOf(anOrder(changes))).toBe(standing);
  });
});

test("a cancelled order says no thanks", () => {
  expect(MAY_THANK.canceled).toBe(false);
  expect(STANDING_TONE.canceled).toBe("danger");
});

test("an order is digital only when nothing in it is sent", () => {
  expect(isDigital(anOrder(digital))).toBe(true);
  expect(isDigital(anOrder({ ...digital, lines: [aLine(), aLine({ requiresShipping: false })] }))).toBe(false);
  expect(isDigital(anOrder({ ...digital, shippingMethods: [{ id: "sm", name: "Post", amount: 0 }] }))).toBe(false);
});

describe("stepsOf", () => {
  const steps = (changes: Partial<Order>) => stepsOf(anOrder(changes)).map(({ key, state }) => `${key} ${state}`);

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
    [{ payment: "refunded" }, []],
    [{ fulfilment: "unknown" }, []],
    [digital, []],
  ])("%j", (changes, expected) => {
    expect(steps(changes)).toEqual(expected);
  });

  test("gives the date of the last parcel when all have gone, of the first when some have", () => {
    const parcel = {
      requiresShipping: true,
      lines: [],
      parcels: [],
      packedAt: null,
      deliveredAt: null,
      canceledAt: null,
    };
    const fulfilments = [
      { ...parcel, id: "a", shippedAt: "2026-05-06T00:00:00.000Z" },
      { ...parcel, id: "b", shippedAt: "2026-05-05T00:00:00.000Z" },
      { ...parcel, id: "c", shippedAt: "2026-05-01T00:00:00.000Z", canceledAt: "2026-05-02T00:00:00.000Z" },
      { ...parcel, id: "d", shippedAt: null },
    ];
    const shippedAt = (fulfilment: Order["fulfilment"]) =>
      stepsOf(anOrder({ fulfilment, fulfilments })).find(({ key }) => key === "shipped")?.at;
    expect(shippedAt("shipped")).toBe("2026-05-06T00:00:00.000Z");
    expect(shippedAt("partially_shipped")).toBe("2026-05-05T00:00:00.000Z");
    expect(shippedAt("not_fulfilled")).toBeNull();
  });
});
