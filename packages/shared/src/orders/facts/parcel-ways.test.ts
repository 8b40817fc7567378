import { expect, it } from "vitest";
import { laterWays, wayOfParcel } from "./parcel-ways";

type Parcel = Parameters<typeof wayOfParcel>[0];
type Order = Parameters<typeof laterWays>[0];

const parcel = (lineIds: readonly string[], kind: Parcel["kind"] = null) =>
  ({ kind, lines: lineIds.map((lineId) => ({ lineId, quantity: 1 })) }) as unknown as Parcel;

const order = (methods: readonly object[]) =>
  ({
    exchanges: [{ id: "exch_1", comes: [{ lineId: "line_2", quantity: 1 }] }],
    rmaClaims: [{ id: "claim_1", comes: null }],
    shippingMethods: methods,
  }) as unknown as Order;

const POSTED = { afterSaleId: "exch_1", kind: "shipping" };
const FETCHED = { afterSaleId: "exch_1", kind: "pickup" };

it.each([
  ["by post", [POSTED], "shipping"],
  ["picked up", [FETCHED], "pickup"],
  ["by post where one of several is", [FETCHED, POSTED], "shipping"],
])("what an exchange brings comes as its own method says: %s", (_how, methods, way) => {
  expect([...laterWays(order(methods))]).toEqual([["line_2", way]]);
});

it("nobody says it without a method of its own, or with one of no kind", () => {
  expect(laterWays(order([{ afterSaleId: null, kind: "shipping" }])).size).toBe(0);
  expect(laterWays(order([POSTED, { afterSaleId: "exch_1", kind: null }])).size).toBe(0);
});

it("a parcel goes the way of the exchange that all of its lines are of, before its own and the order's", () => {
  const later = new Map([["line_2", "shipping"]] as const);
  expect(wayOfParcel(parcel(["line_2"], "pickup"), later, "pickup")).toBe("shipping");
  expect(wayOfParcel(parcel(["line_1", "line_2"], "pickup"), later, "shipping"), "a mixed one").toBe("pickup");
  expect(wayOfParcel(parcel(["line_1"], "shipping"), later, "pickup"), "its own").toBe("shipping");
  expect(wayOfParcel(parcel(["line_1"]), later, "pickup"), "the order's").toBe("pickup");
  expect(wayOfParcel(parcel(["line_1"]), later, "digital")).toBe("shipping");
});
