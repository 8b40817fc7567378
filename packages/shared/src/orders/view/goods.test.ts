import { describe, expect, test } from "vitest";
import type { Fulfilment, LineItem, Order } from "../facts/order";
import { aLine, anOrder, context } from "../test-support";
import type { LineView } from "./order-view";
import { toOrderView } from "./to-order-view";

const viewOf = (changes: Partial<Order>) => toOrderView(anOrder(changes), context);
const told = (lines: readonly LineView[] | null) =>
  lines?.map(({ title, quantity, unitPrice, amount }) => [title, quantity, unitPrice, amount]) ?? null;

const parcelOf = (id: string, ...units: [lineId: string, quantity: number][]): Fulfilment => ({
  id,
  kind: null,
  requiresShipping: true,
  lines: units.map(([lineId, quantity]) => ({ lineId, title: lineId, quantity })),
  packedAt: "2026-05-05T09:00:00.000Z",
  shippedAt: "2026-05-05T15:30:00.000Z",
  deliveredAt: null,
  keptUntil: null,
  canceledAt: null,
  parcels: [],
});

const line = (id: string, quantity: number, fulfilled: number, changes: Partial<LineItem> = {}) =>
  aLine({
    id,
    title: id,
    quantity,
    unitPrice: 10,
    amount: 10 * quantity,
    progress: { ...aLine().progress, fulfilled, shipped: fulfilled },
    ...changes,
  });

describe("items", () => {
  test("lie in their packages, and nowhere else", () => {
    const view = viewOf({
      lines: [line("Mug", 2, 2), line("Lamp", 1, 1)],
      fulfilments: [parcelOf("one", ["Mug", 2]), parcelOf("two", ["Lamp", 1])],
    });
    expect(view.shipments.map(({ goods }) => told(goods))).toEqual([
      [["Mug", "2", "2 × $10.00", "$20.00"]],
      [["Lamp", "1", null, "$10.00"]],
    ]);
    expect(view.rest.lines).toEqual([]);
  });

  test("of one line in two packages and in none are counted in each", () => {
    const discounts = [{ code: "SPRING", amount: 3 }];
    const view = viewOf({
      lines: [line("Mug", 5, 3, { discounts })],
      fulfilments: [parcelOf("one", ["Mug", 1]), parcelOf("two", ["Mug", 2])],
    });
    expect(view.shipments.map(({ goods }) => told(goods))).toEqual([
      [["Mug", "1", null, "$10.00"]],
      [["Mug", "2", "2 × $10.00", "$20.00"]],
    ]);
    expect(told(view.rest.lines)).toEqual([["Mug", "2", "2 × $10.00", "$20.00"]]);
    expect(view.rest.title).toBe("waiting");
    const off = [...view.shipments.flatMap(({ goods }) => goods ?? []), ...view.rest.lines].map(
      (one) => one.discounts.length,
    );
    expect(off, "a discount of the line is said once").toEqual([1, 0, 0]);
  });

  test("that are never sent are told apart from those that wait", () => {
    const lines = [line("Mug", 1, 1), line("Ebook", 1, 0, { requiresShipping: false })];
    const view = viewOf({ lines, fulfilments: [parcelOf("one", ["Mug", 1])] });
    expect([view.rest.title, told(view.rest.lines)]).toEqual(["other", [["Ebook", "1", null, "$10.00"]]]);
  });

  test.each([
    ["nothing is packed", []],
    ["a package holds what is no line of the order", [parcelOf("one", ["Mug", 2], ["Lost", 1])]],
    ["two packages hold more than was ordered", [parcelOf("one", ["Mug", 2]), parcelOf("two", ["Mug", 1])]],
  ])("are one list where %s", (_why, fulfilments) => {
    const view = viewOf({ lines: [line("Mug", 2, 2)], fulfilments });
    expect(view.shipments.every(({ goods }) => goods === null)).toBe(true);
    expect(view.rest).toEqual({ title: "items", lines: view.items });
  });

  test("are one list where two lines have one id", () => {
    const view = viewOf({ lines: [line("Mug", 1, 1), line("Mug", 1, 0)], fulfilments: [parcelOf("one", ["Mug", 1])] });
    expect(view.rest.lines).toHaveLength(2);
  });
});
