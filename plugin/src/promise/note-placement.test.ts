import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { expect, it, vi } from "vitest";
import { aBackend } from "../test-support/container";
import { notePlacement } from "./note-placement";

const OPTIONS = [
  { id: "so_slow", metadata: { delivery_days: "5" } },
  { id: "so_fast", metadata: { delivery_business_days: "1-2" } },
  { id: "so_silent", metadata: null },
];

/** A mug of which the shop has sold so many. */
function placed(order: Record<string, unknown>, optionIds: readonly (string | null)[] = ["so_fast"], sold = 1) {
  const row = {
    id: "order_1",
    created_at: "2026-11-27T12:00:00Z",
    metadata: null,
    items: [{ id: "line_1" }],
    shipping_methods: optionIds.map((shipping_option_id) => ({ shipping_option_id })),
    ...order,
  };
  const { scope } = aBackend({ order: [row], shipping_option: OPTIONS });
  const updateOrders = vi.fn();
  const mug = { inventory_item_id: "iitem_1", location_id: "sloc_1" };
  const inventory = {
    listReservationItems: async () => [{ line_item_id: "line_1", ...mug }],
    listInventoryLevels: async () => [{ ...mug, stocked_quantity: 1, reserved_quantity: sold }],
  };
  const services: Record<string, object> = { [Modules.ORDER]: { updateOrders }, [Modules.INVENTORY]: inventory };
  const container = {
    resolve: (name: string, ...rest: never[]) => services[name] ?? scope.resolve(name as never, ...rest),
  } as unknown as MedusaContainer;
  return { container, updateOrders };
}

const PROMISE = { from: "2026-11-30", until: "2026-12-01" };

it("is stored with the order, beside what its metadata holds", async () => {
  const { container, updateOrders } = placed({ metadata: { gift: true } });
  await notePlacement(container, "order_1");
  expect(updateOrders).toHaveBeenCalledExactlyOnceWith("order_1", {
    metadata: { gift: true, promised_delivery: PROMISE },
  });
});

it("is the slowest way's where there are several", async () => {
  const { container, updateOrders } = placed({}, ["so_fast", "so_slow"]);
  await notePlacement(container, "order_1");
  expect(updateOrders).toHaveBeenCalledExactlyOnceWith("order_1", {
    metadata: { promised_delivery: { from: null, until: "2026-12-02" } },
  });
});

it.each([
  ["was promised before, also with nothing", { metadata: { promised_delivery: null } }, ["so_fast"]],
  ["has a way that promises nothing", {}, ["so_fast", "so_silent"]],
  ["has a way that is no option of the shop", {}, ["so_fast", null]],
  ["has a way whose option is gone", {}, ["so_gone"]],
  ["has no way at all", {}, []],
])("is left alone where the order %s", async (_why, order, ways) => {
  const { container, updateOrders } = placed(order, ways);
  await notePlacement(container, "order_1");
  expect(updateOrders).not.toHaveBeenCalled();
});

it("is nothing for an order that is not there", async () => {
  const { container, updateOrders } = placed({ id: "order_2" });
  await notePlacement(container, "order_1");
  expect(updateOrders).not.toHaveBeenCalled();
});

it("is none for an order that waits for stock, which is noted in its place, once", async () => {
  const { container, updateOrders } = placed({ metadata: { gift: true } }, ["so_fast"], 2);
  await notePlacement(container, "order_1");
  expect(updateOrders).toHaveBeenCalledExactlyOnceWith("order_1", { metadata: { gift: true, back_ordered: true } });
  const noted = placed({ metadata: { back_ordered: true } }, ["so_fast"], 2);
  await notePlacement(noted.container, "order_1");
  expect(noted.updateOrders).not.toHaveBeenCalled();
});
