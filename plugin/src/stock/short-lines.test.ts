import { Modules } from "@medusajs/framework/utils";
import { expect, it } from "vitest";
import { fakeScope, fakeService } from "../orders/test-support";
import { shortLines } from "./short-lines";

const mug = { inventory_item_id: "iitem_mug", location_id: "sloc_1" };
const lamp = { inventory_item_id: "iitem_lamp", location_id: "sloc_1" };

/** Medusa answers amounts as numbers, or as objects that hold one. */
function stock(levels: readonly object[]) {
  const inventory = fakeService({
    listReservationItems: ({ line_item_id }: { line_item_id: string[] }) =>
      [
        { line_item_id: "line_mug", ...mug },
        { line_item_id: "line_lamp", ...lamp },
      ].filter((one) => line_item_id.includes(one.line_item_id)),
    listInventoryLevels: () => levels,
  });
  return { scope: fakeScope({ [Modules.INVENTORY]: inventory.service }), inventory };
}

it("a line waits where more is sold of it than there is", async () => {
  const { scope } = stock([
    { ...mug, stocked_quantity: 3, reserved_quantity: { numeric: 4 } },
    { ...lamp, stocked_quantity: { numeric: 4 }, reserved_quantity: 4 },
  ]);
  expect(await shortLines(scope, ["line_mug", "line_lamp"])).toEqual(new Set(["line_mug"]));
});

it("a line that is packed, or whose stock nobody counts, waits for nothing", async () => {
  const { scope, inventory } = stock([]);
  expect(await shortLines(scope, ["line_digital"])).toEqual(new Set());
  expect(inventory.calls.map(({ method }) => method)).toEqual(["listReservationItems"]);
  expect(await shortLines(scope, [])).toEqual(new Set());
  expect(inventory.calls).toHaveLength(1);
});

it("what is short at another place is no matter", async () => {
  const { scope } = stock([{ ...mug, location_id: "sloc_2", stocked_quantity: 0, reserved_quantity: 9 }]);
  expect(await shortLines(scope, ["line_mug"])).toEqual(new Set());
});
