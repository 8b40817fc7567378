import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { expect, it, vi } from "vitest";
import { aBackend } from "../test-support/container";
import { notePickupDay } from "./note-pickup-day";

/** Packed late in the evening of the 27th where the shop is. */
function packed(option: { metadata?: unknown; type?: string } | null, metadata: object | null = null) {
  const { type = "pickup", ...rest } = option ?? {};
  const row = {
    id: "ful_1",
    created_at: "2026-11-28T04:30:00Z",
    packed_at: "2026-11-28T04:30:00Z",
    metadata,
    shipping_option: option && { ...rest, service_zone: { fulfillment_set: { type } } },
  };
  const { scope } = aBackend({ fulfillment: [row] }, { options: { timeZone: "America/New_York" } });
  const updateFulfillment = vi.fn();
  const container = {
    resolve: (name: string, ...others: never[]) =>
      name === Modules.FULFILLMENT ? { updateFulfillment } : scope.resolve(name as never, ...others),
  } as unknown as MedusaContainer;
  return { container, updateFulfillment };
}

it.each(["7", 7, " 7 "])("the day is counted from the packing where the shop is: %j", async (pickup_days) => {
  const { container, updateFulfillment } = packed({ metadata: { pickup_days } }, { shelf: "B4" });
  await notePickupDay(container, "ful_1");
  expect(updateFulfillment).toHaveBeenCalledExactlyOnceWith("ful_1", {
    metadata: { shelf: "B4", pickup_until: "2026-12-04" },
  });
});

it.each([
  ["names no days", { metadata: null }, null],
  ["names what is none", { metadata: { pickup_days: "soon" } }, null],
  ["names no day at all", { metadata: { pickup_days: "0" } }, null],
  ["names more than a year", { metadata: { pickup_days: "999" } }, null],
  ["is sent", { metadata: { pickup_days: "7" }, type: "shipping" }, null],
  ["is gone", null, null],
  ["was told before", { metadata: { pickup_days: "7" } }, { pickup_until: "2026-12-24" }],
])("no day is noted where the option %s", async (_why, option, metadata) => {
  const { container, updateFulfillment } = packed(option, metadata);
  await notePickupDay(container, "ful_1");
  expect(updateFulfillment).not.toHaveBeenCalled();
});

it("nothing is noted of what is not there", async () => {
  const { container, updateFulfillment } = packed({ metadata: { pickup_days: "7" } });
  await notePickupDay(container, "ful_2");
  expect(updateFulfillment).not.toHaveBeenCalled();
});
