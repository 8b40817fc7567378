import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { describe, expect, it, vi } from "vitest";
import { aBackend } from "../test-support/container";
import { notePlacement, readPlacement } from "./note-placement";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));

const OPTIONS = [
  { id: "so_slow", metadata: { delivery_days: "5" } },
  { id: "so_fast", metadata: { delivery_business_days: "1-2" } },
  { id: "so_silent", metadata: null },
];

/** A mug of which the shop has sold so many. An order of a cart has what the shopper wrote into the cart's metadata. */
function placed(
  order: Record<string, unknown>,
  optionIds: readonly (string | null)[] = ["so_fast"],
  sold = 1,
  cart: Record<string, unknown> | null = null,
) {
  const row = {
    id: "order_1",
    created_at: "2026-11-27T12:00:00Z",
    metadata: null,
    items: [{ id: "line_1" }],
    shipping_methods: optionIds.map((shipping_option_id) => ({ shipping_option_id })),
    ...order,
  };
  const { scope } = aBackend({
    order: [row],
    shipping_option: OPTIONS,
    order_cart: [{ order_id: "order_1", cart_id: "cart_1" }],
    cart: [{ id: "cart_1", metadata: cart }],
  });
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
    metadata: { gift: true, promised_delivery: PROMISE, placement_noted: "order_1" },
  });
});

it("is the slowest way's where there are several", async () => {
  const { container, updateOrders } = placed({}, ["so_fast", "so_slow"]);
  await notePlacement(container, "order_1");
  expect(updateOrders).toHaveBeenCalledExactlyOnceWith("order_1", {
    metadata: { promised_delivery: { from: null, until: "2026-12-02" }, placement_noted: "order_1" },
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
  expect(updateOrders).toHaveBeenCalledExactlyOnceWith("order_1", {
    metadata: { gift: true, back_ordered: true, placement_noted: "order_1" },
  });
  const noted = placed({ metadata: { back_ordered: true } }, ["so_fast"], 2);
  await notePlacement(noted.container, "order_1");
  expect(noted.updateOrders).not.toHaveBeenCalled();
});

describe("what a shopper wrote into the cart", () => {
  const FORGED = { promised_delivery: { from: null, until: "2026-11-28" }, gift: true };

  it.each([
    ["a promise", FORGED, ["so_fast"], 1, { promised_delivery: PROMISE, back_ordered: false }],
    ["a promise of a shop that makes none", FORGED, ["so_silent"], 1, { promised_delivery: null, back_ordered: false }],
    ["a promise of what is sold out", FORGED, ["so_fast"], 2, { promised_delivery: null, back_ordered: true }],
    [
      "that nothing waits for stock",
      { back_ordered: false },
      ["so_fast"],
      2,
      { promised_delivery: null, back_ordered: true },
    ],
    [
      "that it was noted",
      { ...FORGED, placement_noted: "order_2" },
      ["so_fast"],
      1,
      { promised_delivery: PROMISE, back_ordered: false },
    ],
  ])("is not the shop's word: %s", async (_what, cart, ways, sold, noted) => {
    const { container, updateOrders } = placed({ metadata: cart }, ways, sold, cart);
    await notePlacement(container, "order_1");
    const metadata = { ...cart, ...noted, placement_noted: "order_1" };
    expect(updateOrders).toHaveBeenCalledExactlyOnceWith("order_1", { metadata });
    const again = placed({ metadata }, ["so_slow"], sold, cart);
    await notePlacement(again.container, "order_1");
    expect(again.updateOrders).not.toHaveBeenCalled();
  });

  it("and what the shop wrote with the order itself is", async () => {
    const { container, updateOrders } = placed({ metadata: FORGED }, ["so_fast"], 1, { gift: true });
    await notePlacement(container, "order_1");
    expect(updateOrders).not.toHaveBeenCalled();
  });
});

describe("before the order's event has run", () => {
  const FORGED = { promised_delivery: { from: null, until: "2026-11-28" }, back_ordered: true };
  const NOTHING = { promise: null, waitedForStock: false };

  it.each([
    ["what a shopper wrote into the cart is not told", FORGED, FORGED, NOTHING],
    ["and no more where that names another order", { ...FORGED, placement_noted: "order_2" }, FORGED, NOTHING],
    ["what the shop noted is", { ...FORGED, placement_noted: "order_1" }, FORGED, "told"],
    ["what the shop wrote with the order itself is", FORGED, { gift: true }, "told"],
    ["an order that says nothing tells nothing", { gift: true }, FORGED, NOTHING],
  ])("%s", async (_what, metadata, cart, told) => {
    const { container } = placed({}, [], 1, cart);
    expect(await readPlacement(container, { id: "order_1", metadata })).toEqual(
      told === "told" ? { promise: FORGED.promised_delivery, waitedForStock: true } : told,
    );
  });
});
