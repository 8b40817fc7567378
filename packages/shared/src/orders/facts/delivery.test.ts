import { describe, expect, test } from "vitest";
import { aLine, anOrder, someProgress } from "../test-support";
import { deliveryOf } from "./delivery";
import type { LineItem, LineProgress, Order } from "./order";

const line = (id: string, quantity: number, changes: Partial<LineProgress>): LineItem =>
  aLine({ id, quantity, progress: someProgress(changes) });
const far = (lines: readonly LineItem[], later: readonly string[] = [], changes: Partial<Order> = {}) => {
  const { packed, shipped, delivered } = deliveryOf(
    anOrder({ lines, fulfilment: "unknown", ...changes }),
    new Set(later),
  );
  return [packed, shipped, delivered];
};
const arrived = { fulfilled: 1, shipped: 1, delivered: 1 };

describe("how far an order is, by its lines", () => {
  test.each<[Partial<LineProgress>, Partial<LineProgress>, string[]]>([
    [{ fulfilled: 1 }, {}, ["some", "none", "none"]],
    [{ fulfilled: 2 }, { fulfilled: 2 }, ["all", "none", "none"]],
    [{ fulfilled: 2, shipped: 1 }, { fulfilled: 2 }, ["all", "some", "none"]],
    [{ fulfilled: 2, shipped: 2 }, { fulfilled: 2, shipped: 2, delivered: 1 }, ["all", "all", "some"]],
    [{ fulfilled: 2, shipped: 2, delivered: 2 }, { fulfilled: 2, shipped: 2, delivered: 2 }, ["all", "all", "all"]],
  ])("%j and %j", (one, other, reached) => {
    expect(far([line("a", 2, one), line("b", 2, other)])).toEqual(reached);
  });

  test("does not wait for what came in later, need not be sent or was written off", () => {
    const waiting = line("b", 1, {});
    expect(far([line("a", 1, arrived), waiting], ["b"])).toEqual(["all", "all", "all"]);
    expect(far([line("a", 1, arrived), { ...waiting, requiresShipping: false }])).toEqual(["all", "all", "all"]);
    expect(far([line("a", 1, arrived), line("b", 1, { writtenOff: 1 })])).toEqual(["all", "all", "all"]);
    expect(far([line("a", 2, { ...arrived, writtenOff: 1 })])).toEqual(["all", "all", "all"]);
    expect(far([line("a", 1, arrived), waiting])).toEqual(["some", "some", "some"]);
  });

  test("tells of an order whose every unit was written off as far as it had come", () => {
    expect(far([line("a", 1, { fulfilled: 1, shipped: 1, writtenOff: 1 })])).toEqual(["all", "all", "none"]);
  });

  test("goes by the backend's word only where no line counts anything", () => {
    expect(far([line("a", 1, {})], [], { fulfilment: "shipped" })).toEqual(["all", "all", "none"]);
    expect(far([line("a", 1, { delivered: 1 })], [], { fulfilment: "shipped" })).toEqual(["all", "all", "all"]);
    expect(deliveryOf(anOrder({ fulfilment: "unknown" }), new Set()).isKnown).toBe(false);
    expect(deliveryOf(anOrder({ fulfilment: "requires_action" }), new Set())).toMatchObject({
      isKnown: false,
      needsAction: true,
    });
    expect(deliveryOf(anOrder({ fulfilment: "not_fulfilled" }), new Set())).toMatchObject({
      isKnown: true,
      needsAction: false,
    });
  });
});

describe("how it gets there", () => {
  const method = (kind: "shipping" | "pickup" | null) => ({
    id: `sm_${kind}`,
    name: "",
    kind,
    afterSaleId: null,
    pickup: null,
    amount: 0,
  });
  const wayOf = (changes: Partial<Order>) => deliveryOf(anOrder(changes), new Set()).way;
  const pdf = [aLine({ requiresShipping: false })];
  const parcel = {
    id: "f",
    kind: null,
    lines: [],
    packedAt: null,
    shippedAt: null,
    deliveredAt: null,
    keptUntil: null,
    canceledAt: null,
    parcels: [],
  };

  test.each<[string, Partial<Order>, string]>([
    ["picked up", { shippingMethods: [method("pickup")] }, "pickup"],
    ["both", { shippingMethods: [method("pickup"), method("shipping")] }, "shipping"],
    ["not said", { shippingMethods: [method(null)] }, "shipping"],
    ["not chosen", { shippingMethods: [] }, "shipping"],
    ["nothing to send", { lines: pdf, shippingMethods: [] }, "digital"],
    [
      "nothing to send, and a parcel",
      { lines: pdf, shippingMethods: [], fulfilments: [{ ...parcel, requiresShipping: true }] },
      "shipping",
    ],
    [
      "nothing to send, and a download",
      { lines: pdf, shippingMethods: [], fulfilments: [{ ...parcel, requiresShipping: false }] },
      "digital",
    ],
    ["nothing in it", { lines: [], shippingMethods: [] }, "shipping"],
  ])("%s", (_, changes, way) => {
    expect(wayOf(changes)).toBe(way);
  });
});
