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
    expect(owing).toMatchObject({ title: "$25.00 due", money: null, isDue: true });
    const captures = [{ id: "capt_1", amount: 10, at: null }];
    const partly = heroOf({
      payments: [aPayment({ amount: 10, captures })],
      totals: someTotals({ paid: 10, outstanding: 15 }),
    });
    expect(partly).toMatchObject({ title: "Partially paid", detail: "We’ve received $10.00. $15.00 is still due." });
    expect(partly).toMatchObject({ money: "Total $25.00", isDue: true });
    expect(heroOf({}).isDue).toBe(false);
    expect(heroOf({ status: "canceled", payments: [], totals: someTotals({ paid: 0, outstanding: 25 }) }).isDue).toBe(
      false,
    );
  });

  test("a part that was given back of an order that goes on is left to the receipt", () => {
    const payments = [aPayment({ refunds: [{ id: "ref_1", amount: 5, at: null }] })];
    expect(heroOf({ payments }).money).toBe("Total $25.00");
  });

  const refunded = aPayment({ refunds: [{ id: "ref_1", amount: 25, at: null }] });
  const all = [aLine({ progress: { ...aLine().progress, fulfilled: 2, shipped: 2, delivered: 2, returned: 2 } })];

  test("is named once: where the headline or a sentence says it, the line does not", () => {
    const back = heroOf({ payments: [refunded] });
    expect([back.title, back.money]).toEqual(["Refunded $25.00", null]);
    expect(back.detail).not.toContain("$");
    expect(heroOf({ payments: [refunded], status: "canceled" }).money).toBeNull();
    expect(heroOf({ status: "canceled" }).money).toBeNull();
  });

  test("of a refund that is still to come is said to be", () => {
    const returned = someTotals({ returned: 20, total: 5, outstanding: -20 });
    expect(heroOf({ lines: all, totals: returned }).money).toBe("Refund due: $20.00");
  });

  test("nothing is said without a sum", () => {
    expect(heroOf({ totals: null }).money).toBeNull();
  });
});

describe("what waits for the shop's stock", () => {
  const short = aLine({ isBackordered: true });
  const other = aLine({ id: "line_2", title: "Lamp" });

  test("is the headline, all of it or some", () => {
    expect(heroOf({ lines: [short] })).toMatchObject({ tone: "warning", title: "Backordered" });
    const some = heroOf({ lines: [short, other] });
    expect(some).toMatchObject({ tone: "warning", title: "Partially backordered" });
    expect(some.detail).toContain("Some of your items are out of stock");
  });

  test("has a badge where other items wait for nothing", () => {
    const badges = (lines: Order["lines"]) =>
      toOrderView(anOrder({ lines }), context).items.map(({ progress }) => progress.map(({ label }) => label));
    expect(badges([short, other])).toEqual([["Backordered"], []]);
    expect(badges([short])).toEqual([[]]);
  });

  test("leaves the day that the shop promised all the same, and is what late packages are told by", () => {
    const promised = heroOf({ lines: [short], promisedDelivery: { from: null, until: "2026-05-08" } });
    expect(promised).toMatchObject({ title: "Usually here by Fri, May 8" });
    expect(promised.detail).toContain("out of stock");
  });

  test("is what follows after the first package", () => {
    const sent = aLine({ id: "line_2", progress: { ...aLine().progress, fulfilled: 2, shipped: 2 } });
    const parcel = aParcel({ lines: [{ lineId: "line_2", title: "Lamp", quantity: 2 }] });
    const changes = { lines: [short, sent], fulfilments: [parcel], fulfilment: "partially_shipped" as const };
    expect(heroOf(changes)).toMatchObject({ title: "Partially shipped" });
    expect(heroOf(changes).detail).toContain("The rest of your items are out of stock");
    const view = toOrderView(anOrder(changes), context);
    expect(view.rest.lines.map(({ progress }) => progress.map(({ key }) => key))).toEqual([["backordered"]]);
  });

  test.each<[string, Partial<Order>]>([
    ["is packed", { lines: [aLine({ isBackordered: true, progress: { ...aLine().progress, fulfilled: 2 } })] }],
    ["is not paid", { lines: [short], payments: [], totals: someTotals({ paid: 0, outstanding: 25 }) }],
    ["is canceled", { lines: [short], status: "canceled" }],
  ])("is not said of what %s", (_what, changes) => {
    expect(heroOf(changes).title).not.toContain("ackordered");
  });
});

describe("what is ready for pickup", () => {
  const store = { name: "Brooklyn", address: null };
  const method = { id: "sm", name: "Store", kind: "pickup" as const, afterSaleId: null, pickup: store, amount: 0 };
  const ready = (keptUntil: string | null, now?: string) =>
    heroOf(
      {
        shippingMethods: [method],
        lines: [aLine({ progress: { ...aLine().progress, fulfilled: 2 } })],
        fulfilments: [aParcel({ kind: "pickup", shippedAt: null, parcels: [], keptUntil })],
      },
      now,
    );

  test("says where, and until when where the shop names the day", () => {
    expect(ready("2026-05-12")).toMatchObject({ title: "Pick up by Tue, May 12", action: { kind: "pickup" } });
    expect(ready("2026-05-12").detail).toContain("at Brooklyn");
    expect(ready(null).title).toBe("Ready for pickup");
  });

  test("says that it waits no more once the day is over where the shop is", () => {
    expect(ready("2026-05-12", "2026-05-12T23:59:00Z").tone).toBe("progress");
    const over = ready("2026-05-12", "2026-05-13T00:00:00Z");
    expect(over).toMatchObject({ tone: "warning", title: "Not picked up yet" });
    expect(over.detail).toContain("Tue, May 12");
  });
});
