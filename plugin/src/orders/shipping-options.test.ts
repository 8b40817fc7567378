import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetShippingOptions, readShippingOptions } from "./shipping-options";
import { fakeLink, fakeScope, fakeService } from "./test-support";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));

const OPTIONS = [
  { id: "so_sent", name: "UPS Ground", service_zone: { fulfillment_set: { id: "set_parcels", type: "shipping" } } },
  { id: "so_fetched", name: "Pickup", service_zone: { fulfillment_set: { id: "set_store", type: "pickup" } } },
  { id: "so_elsewhere", name: "Pickup", service_zone: { fulfillment_set: { id: "set_gone", type: "pickup" } } },
  { id: "so_odd", name: "Drone", service_zone: { fulfillment_set: { id: "set_odd", type: "delivery by drone" } } },
  { id: "so_broken", name: "Broken", service_zone: null },
];

const STORE = {
  id: "sloc_1",
  name: "Brooklyn",
  metadata: { rent: 4000 },
  address: { id: "addr_1", address_1: "61 Bond Street", city: "Brooklyn", country_code: "us", metadata: null },
};

function shop() {
  const fulfillment = fakeService({
    listShippingOptions: ({ id }: { id: string[] }) => OPTIONS.filter((option) => id.includes(option.id)),
  });
  const places = fakeService({
    listStockLocations: ({ id }: { id: string[] }) => [STORE].filter((place) => id.includes(place.id)),
  });
  const scope = fakeScope({
    [Modules.FULFILLMENT]: fulfillment.service,
    [Modules.STOCK_LOCATION]: places.service,
    [ContainerRegistrationKeys.LINK]: fakeLink({
      [`${Modules.STOCK_LOCATION}.stock_location_id ${Modules.FULFILLMENT}.fulfillment_set_id`]: [
        { stock_location_id: "sloc_1", fulfillment_set_id: "set_store" },
        { stock_location_id: "sloc_gone", fulfillment_set_id: "set_gone" },
      ],
    }),
  });
  return { scope, fulfillment, places };
}

beforeEach(() => {
  forgetShippingOptions();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("readShippingOptions", () => {
  it("asks nothing for orders that are neither sent nor fetched", async () => {
    const { scope, fulfillment } = shop();
    expect(await readShippingOptions(scope, [null, undefined, ""])).toEqual(new Map());
    expect(fulfillment.calls).toEqual([]);
  });

  it("says what is sent, and asks for no place", async () => {
    const { scope, fulfillment, places } = shop();
    expect(await readShippingOptions(scope, ["so_sent", "so_sent"])).toEqual(
      new Map([["so_sent", { name: "UPS Ground", type: "shipping", pickup: null }]]),
    );
    expect(places.calls).toEqual([]);
    expect(fulfillment.calls).toHaveLength(1);
    expect(fulfillment.calls[0]?.args).toEqual([
      { id: ["so_sent"] },
      {
        select: ["id", "name", "service_zone.fulfillment_set.id", "service_zone.fulfillment_set.type"],
        relations: ["service_zone", "service_zone.fulfillment_set"],
        take: null,
        // An option that was deleted meanwhile.
        withDeleted: true,
        options: { strategy: "joined" },
      },
    ]);
  });

  it("says where an order is fetched, by the columns of an address and no more", async () => {
    const { scope, places } = shop();
    expect((await readShippingOptions(scope, ["so_fetched"])).get("so_fetched")).toEqual({
      name: "Pickup",
      type: "pickup",
      pickup: { name: "Brooklyn", address: { address_1: "61 Bond Street", city: "Brooklyn", country_code: "us" } },
    });
    expect(places.calls[0]?.args).toEqual([{ id: ["sloc_1"] }, { relations: ["address"] }]);
  });

  it("says that an order is fetched also where the place is gone", async () => {
    const { scope } = shop();
    expect((await readShippingOptions(scope, ["so_elsewhere"])).get("so_elsewhere")).toEqual({
      name: "Pickup",
      type: "pickup",
      pickup: null,
    });
  });

  it("takes any other set for one that sends, and knows no option that is gone", async () => {
    const { scope } = shop();
    expect(await readShippingOptions(scope, ["so_odd", "so_broken", "so_unknown"])).toEqual(
      new Map([["so_odd", { name: "Drone", type: "shipping", pickup: null }]]),
    );
  });

  it("keeps answers for a minute, those about what is gone too", async () => {
    const { scope, fulfillment } = shop();
    await readShippingOptions(scope, ["so_sent", "so_unknown"]);
    vi.advanceTimersByTime(59_999);
    expect(await readShippingOptions(scope, ["so_sent", "so_unknown", "so_odd"])).toHaveProperty("size", 2);
    expect(fulfillment.calls.map(({ args: [filters] }) => filters)).toEqual([
      { id: ["so_sent", "so_unknown"] },
      { id: ["so_odd"] },
    ]);
    vi.advanceTimersByTime(1);
    await readShippingOptions(scope, ["so_sent"]);
    expect(fulfillment.calls).toHaveLength(3);
  });

  it("keeps no more than a shop can have", async () => {
    const { scope, fulfillment } = shop();
    await readShippingOptions(scope, ["so_sent"]);
    await readShippingOptions(
      scope,
      Array.from({ length: 999 }, (_, index) => `so_${index}`),
    );
    await readShippingOptions(scope, ["so_sent"]);
    expect(fulfillment.calls).toHaveLength(2);
    await readShippingOptions(scope, ["so_one_more"]);
    await readShippingOptions(scope, ["so_sent"]);
    expect(fulfillment.calls).toHaveLength(4);
  });

  it("says so where Medusa links no places", async () => {
    const { fulfillment } = shop();
    const scope = fakeScope({
      [Modules.FULFILLMENT]: fulfillment.service,
      [ContainerRegistrationKeys.LINK]: fakeLink({}),
    });
    await expect(readShippingOptions(scope, ["so_fetched"])).rejects.toThrow("links no fulfillment to stock_location");
  });

  it("asks for no place where none is linked", async () => {
    const { fulfillment, places } = shop();
    const scope = fakeScope({
      [Modules.FULFILLMENT]: fulfillment.service,
      [Modules.STOCK_LOCATION]: places.service,
      [ContainerRegistrationKeys.LINK]: fakeLink({
        [`${Modules.STOCK_LOCATION}.stock_location_id ${Modules.FULFILLMENT}.fulfillment_set_id`]: [],
      }),
    });
    expect((await readShippingOptions(scope, ["so_fetched"])).get("so_fetched")?.pickup).toBeNull();
    expect(places.calls).toEqual([]);
  });
});
