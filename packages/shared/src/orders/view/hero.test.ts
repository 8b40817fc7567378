import { describe, expect, test } from "vitest";
import type { Fulfilment, Order } from "../facts/order";
import { aLine, anOrder, aPayment, context, someTotals } from "../test-support";
import { toOrderView } from "./to-order-view";

const heroOf = (changes: Partial<Order>, now?: string) =>
  toOrderView(anOrder(changes), { ...context, ...(now !== undefined && { now: new Date(now) }) }).hero;

const aParcel = (changes: Partial<Fulfilment> = {}): Fulfilment => ({
  id: "ful_1",
  kind: null,
  requiresShipping: true,
  lines: [{ lineId: "line_1", title: "Mug", quantity: 2 }],
  packedAt: "2026-05-05T09:00:00.000Z",
  shippedAt: "2026-05-05T15:30:00.000Z",
  deliveredAt: null,
  keptUntil: null,
  canceledAt: null,
  parcels: [{ trackingNumber: "1Z", trackingUrl: "https://post.example/1Z" }],
  ...changes,
});

const allAt = (key: "shipped" | "delivered") => [
  aLine({ progress: { ...aLine().progress, fulfilled: 2, shipped: 2, ...(key === "delivered" && { delivered: 2 }) } }),
];

describe("a promise of the shop", () => {
  const shipped = { lines: allAt("shipped"), fulfilments: [aParcel()], fulfilment: "shipped" as const };

  test.each([
    [{ from: null, until: "2026-05-08" }, "Usually here by Fri, May 8"],
    [{ from: "2026-05-08", until: "2026-05-08" }, "Usually here Fri, May 8"],
    [{ from: "2026-05-07", until: "2026-05-08" }, "Usually here May 7\u2009–\u20098"],
  ])("of %j is the headline, before and while it is on its way", (promisedDelivery, title) => {
    expect(heroOf({ promisedDelivery }).title).toBe(title);
    expect(heroOf({ ...shipped, promisedDelivery })).toMatchObject({
      title,
      detail: "Your package left us Tue, May 5.",
      tone: "progress",
    });
  });

  const promisedDelivery = { from: null, until: "2026-05-08" };

  test("is kept until its day is over where the shop is", () => {
    expect(heroOf({ ...shipped, promisedDelivery }, "2026-05-08T23:59:00Z").tone).toBe("progress");
    const late = heroOf({ ...shipped, promisedDelivery }, "2026-05-09T00:00:00Z");
    expect(late).toMatchObject({ title: "A little late", tone: "warning" });
    expect(late.detail).toContain("by Fri, May 8");
    expect(late.action).toMatchObject({ kind: "track" });
  });

  test("says nothing of what has arrived, was canceled, or is picked up", () => {
    const arrived = aParcel({ deliveredAt: "2026-05-10T08:00:00.000Z" });
    const delivered = heroOf(
      { lines: allAt("delivered"), fulfilments: [arrived], promisedDelivery },
      "2026-06-01T00:00:00Z",
    );
    expect(delivered).toMatchObject({ title: "Delivered Sun, May 10", tone: "success", action: null });
    expect(heroOf({ status: "canceled", promisedDelivery }, "2026-06-01T00:00:00Z").title).toBe("Canceled");
    const pickup = { id: "sm", name: "Store", kind: "pickup" as const, afterSaleId: null, pickup: null, amount: 0 };
    expect(heroOf({ shippingMethods: [pickup], promisedDelivery }).title).toBe("Preparing your order");
  });
});

test("without a promise no date is made up", () => {
  expect(heroOf({}, "2026-06-01T00:00:00Z").title).toBe("Preparing your order");
});

describe("the one thing to do", () => {
  const two = [
    aParcel(),
    aParcel({ id: "ful_2", parcels: [{ trackingNumber: "2Z", trackingUrl: "https://post.example/2Z" }] }),
  ];

  test("several packages are tracked one by one", () => {
    expect(heroOf({ lines: allAt("shipped"), fulfilments: two }).action).toEqual({
      kind: "track",
      href: null,
      count: 2,
    });
  });

  test("what has arrived is tracked no more", () => {
    const [first = aParcel(), second = aParcel()] = two;
    const partly = [aLine({ progress: { ...aLine().progress, fulfilled: 2, shipped: 2, delivered: 1 } })];
    const hero = heroOf({ lines: partly, fulfilments: [{ ...first, deliveredAt: "2026-05-06T00:00:00Z" }, second] });
    expect(hero.action).toEqual({ kind: "track", href: "https://post.example/2Z", count: 1 });
  });
});

describe("the money", () => {
  test("paid, due, partly paid, given back", () => {
    expect(heroOf({}).money).toBe("Paid $25.00");
    const owing = heroOf({ payments: [], totals: someTotals({ paid: 0, outstanding: 25 }) });
    expect(owing).toMatchObject({ title: "$25.00 due", money: "$25.00 due" });
    const captures = [{ id: "capt_1", amount: 10, at: null }];
    const partly = heroOf({
      payments: [aPayment({ amount: 10, captures })],
      totals: someTotals({ paid: 10, outstanding: 15 }),
    });
    expect(partly).toMatchObject({ title: "Partially paid", detail: "We’ve received $10.00. $15.00 is still due." });
    expect(partly.money).toBe("$15.00 due");
  });

  test("a part that was given back of an order that goes on is left to the receipt", () => {
    const payments = [aPayment({ refunds: [{ id: "ref_1", amount: 5, at: null }] })];
    expect(heroOf({ payments }).money).toBe("Total $25.00");
  });

  test("nothing is said without a sum", () => {
    expect(heroOf({ totals: null }).money).toBeNull();
  });
});
