import { describe, expect, it } from "vitest";
import { type LineUnits, obstacleToReturn } from "./returnable-units";

const line = (more: Partial<LineUnits> = {}): LineUnits => ({
  id: "line_1",
  fulfilled: 3,
  returnRequested: 0,
  returnReceived: 0,
  returnDismissed: 0,
  ...more,
});

const asking = (...quantities: number[]) => quantities.map((quantity) => ({ id: "line_1", quantity }));

describe("of a line can go back", () => {
  it.each<[string, Partial<LineUnits>, number]>([
    ["all that was packed", {}, 3],
    ["nothing before it was packed", { fulfilled: 0 }, 0],
    ["what is not on its way back", { returnRequested: 2 }, 1],
    ["what has not come back", { returnReceived: 2 }, 1],
    ["what has not come back broken", { returnDismissed: 2 }, 1],
    ["what none of these is", { returnRequested: 1, returnReceived: 1, returnDismissed: 1 }, 0],
    ["nothing of an order that is broken", { fulfilled: 1, returnRequested: 3 }, 0],
  ])("%s", (_what, units, left) => {
    if (left > 0) expect(obstacleToReturn([line(units)], asking(left))).toBeNull();
    expect(obstacleToReturn([line(units)], asking(left + 1))).toBe(
      `Item line_1: ${left} can be returned, not ${left + 1}.`,
    );
  });

  it("no more in parts than at once", () => {
    expect(obstacleToReturn([line()], asking(1, 2))).toBeNull();
    expect(obstacleToReturn([line()], asking(2, 2))).toBe("Item line_1: 3 can be returned, not 4.");
  });

  it("whole units, or all that is left of what was sold by measure", () => {
    expect(obstacleToReturn([line()], asking(1.5))).toBe("Item line_1: only whole units can be returned.");
    expect(obstacleToReturn([line({ fulfilled: 2.5 })], asking(2.5))).toBeNull();
    expect(obstacleToReturn([line({ fulfilled: 0.3 })], asking(0.1, 0.2))).toBeNull();
    expect(obstacleToReturn([line({ fulfilled: 2.5 })], asking(2))).toBeNull();
  });
});

describe("a return is refused", () => {
  it("without a line", () => {
    expect(obstacleToReturn([line()], [])).toBe("A return needs at least one item.");
  });

  it.each([0, -1])("of %d units", (quantity) => {
    expect(obstacleToReturn([line()], asking(quantity))).toBe("Item line_1: the quantity has to be above 0.");
  });

  it("for a line that the order does not have, or has twice", () => {
    const refusal = "Item line_1 is not part of this order.";
    expect(obstacleToReturn([line({ id: "line_2" })], asking(1))).toBe(refusal);
    expect(obstacleToReturn([line(), line()], asking(1))).toBe(refusal);
  });

  it("as a whole where one line of several is in the way", () => {
    const lines = [line(), line({ id: "line_2", fulfilled: 0 })];
    const asked = [...asking(1), { id: "line_2", quantity: 1 }];
    expect(obstacleToReturn(lines, asked)).toBe("Item line_2: 0 can be returned, not 1.");
  });
});
