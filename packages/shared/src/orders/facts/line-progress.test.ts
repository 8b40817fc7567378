import { describe, expect, test } from "vitest";
import { aLine, someProgress } from "../test-support";
import { unitsByState } from "./line-progress";
import type { LineItem } from "./order";

const units = (lines: readonly LineItem[], isPickup = false, isCanceled = false) =>
  unitsByState(lines, () => isPickup, isCanceled).map((line) =>
    line.map(({ state, quantity }) => `${quantity} ${state}`),
  );

const none = someProgress();

describe("unitsByState", () => {
  test("counts every unit once, as far as it has come", () => {
    const line = aLine({
      quantity: 10,
      progress: someProgress({ fulfilled: 9, shipped: 7, delivered: 5, returnRequested: 2, returned: 1 }),
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

  test("has nothing to tell of a canceled order", () => {
    expect(units([aLine({ progress: { ...none, fulfilled: 1 } })], false, true)).toEqual([[]]);
  });

  test("does not count more units than there are", () => {
    const wild = someProgress({ fulfilled: -3, shipped: 9, delivered: 1, returnRequested: 5, returned: -1 });
    expect(units([aLine({ progress: wild }), aLine()])).toEqual([["2 return_requested"], ["2 waiting"]]);
  });

  test("has what waits for the shopper ready, and what was fetched picked up", () => {
    const line = aLine({ quantity: 4, progress: { ...none, fulfilled: 3, shipped: 2, delivered: 1 } });
    expect(units([line], true)).toEqual([["1 waiting", "2 ready_for_pickup", "1 picked_up"]]);
  });

  test("never calls packed what need not be sent", () => {
    const pdf = aLine({ requiresShipping: false, quantity: 1, progress: { ...none, fulfilled: 1, delivered: 1 } });
    expect(units([aLine(), pdf])).toEqual([[], []]);
    expect(units([aLine({ progress: { ...none, fulfilled: 1 } }), pdf])).toEqual([["1 waiting", "1 packed"], []]);
  });

  test("does not call shipped what was made good, and counts what has to go back only there", () => {
    const shipped = { ...none, fulfilled: 2, shipped: 2 };
    expect(units([aLine({ progress: { ...shipped, writtenOff: 1 } })])).toEqual([["1 shipped", "1 written_off"]]);
    const returning = { ...shipped, delivered: 2, writtenOff: 1, returnRequested: 1 };
    expect(units([aLine({ progress: returning })])).toEqual([["1 delivered", "1 return_requested"]]);
  });
});
