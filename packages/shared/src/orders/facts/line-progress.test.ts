import { describe, expect, test } from "vitest";
import { aLine, anOrder } from "../test-support";
import { unitsByState } from "./line-progress";
import type { LineItem, Order } from "./order";

const units = (lines: readonly LineItem[], changes: Partial<Order> = {}) =>
  unitsByState(anOrder({ lines, ...changes })).map((line) => line.map(({ state, quantity }) => `${quantity} ${state}`));

const none = { fulfilled: 0, shipped: 0, delivered: 0, returnRequested: 0, returned: 0 };

describe("unitsByState", () => {
  test("counts every unit once, as far as it has come", () => {
    const line = aLine({
      quantity: 10,
      progress: { fulfilled: 9, shipped: 7, delivered: 5, returnRequested: 2, returned: 1 },
    });
    expect(units([line])).toEqual([
      ["1 waiting", "2 packed", "2 shipped", "2 delivered", "2 return_requested", "1 returned"],
    ]);
  });

  test("is silent where all units stand alike", () => {
    const shipped = { ...none, fulfilled: 2, shipped: 2 };
    expect(units([aLine({ progress: shipped }), aLine({ progress: shipped })])).toEqual([[], []]);
    expect(units([aLine({ progress: shipped }), aLine()])).toEqual([["2 shipped"], ["2 waiting"]]);
  });

  test("has nothing waiting that is not sent", () => {
    const shipped = aLine({ progress: { ...none, fulfilled: 2, shipped: 1 } });
    expect(units([shipped, aLine({ requiresShipping: false })])).toEqual([["1 packed", "1 shipped"], []]);
  });

  test("has nothing to tell of a cancelled order", () => {
    expect(units([aLine({ progress: { ...none, fulfilled: 1 } })], { status: "canceled" })).toEqual([[]]);
  });

  test("does not count more units than there are", () => {
    const wild = { fulfilled: -3, shipped: 9, delivered: 1, returnRequested: 5, returned: -1 };
    expect(units([aLine({ progress: wild }), aLine()])).toEqual([["2 return_requested"], ["2 waiting"]]);
  });
});
