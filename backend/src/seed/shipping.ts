import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createLocationFulfillmentSetWorkflow,
  createReturnReasonsWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows";
import zones from "./data/zones.json";
import type { RegionKey } from "./regions";

interface ShippingOptions {
  standard: string;
  express: string;
  return: string;
}

export interface Shipping {
  locationId: string;
  profileId: string;
  options: Record<RegionKey, ShippingOptions>;
}

interface Zone {
  key: RegionKey;
  name: string;
  countries: string[];
  currency: string;
  names: ShippingOptions;
  prices: Record<keyof ShippingOptions, number>;
  /** As a merchant writes it into their metadata; null where nothing is promised. */
  promises: Record<"standard" | "express", Record<string, string> | null>;
}

const ZONES = zones as Zone[];

const KINDS = ["standard", "express", "return"] as const;

/** One warehouse that ships everywhere with Medusa's manual fulfilment. */
export async function seedShipping(container: MedusaContainer, salesChannelId: string): Promise<Shipping> {
  const link = container.resolve(ContainerRegistrationKeys.LINK);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        {
          name: "Bergen warehouse",
          address: { address_1: "Skuteviksboder 12", city: "Bergen", postal_code: "5035", country_code: "no" },
        },
      ],
    },
  });
  const locationId = only(locations).id;
  await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id: locationId, add: [salesChannelId] } });
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  });
  await createLocationFulfillmentSetWorkflow(container).run({
    input: { location_id: locationId, fulfillment_set_data: { name: "Parcels from Bergen", type: "shipping" } },
  });
  const { data: sets } = await query.graph({ entity: "fulfillment_set", fields: ["id"] });
  const { result: zones } = await createServiceZonesWorkflow(container).run({
    input: {
      data: ZONES.map(({ name, countries }) => ({
        name,
        fulfillment_set_id: only(sets).id,
        geo_zones: countries.map((country_code) => ({ type: "country" as const, country_code })),
      })),
    },
  });
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Parcel", type: "default" }] },
  });
  const profileId = only(profiles).id;
  const wanted = ZONES.flatMap((zone) => KINDS.map((kind) => ({ zone, kind })));
  const { result: options } = await createShippingOptionsWorkflow(container).run({
    input: wanted.map(({ zone, kind }) => ({
      name: zone.names[kind],
      price_type: "flat" as const,
      provider_id: "manual_manual",
      service_zone_id: find(zones, ({ name }) => name === zone.name).id,
      shipping_profile_id: profileId,
      type: { label: kind, description: `${kind} delivery`, code: kind },
      prices: [{ currency_code: zone.currency, amount: zone.prices[kind] }],
      // What the shop promises of it; the plugin stores the days with each order.
      metadata: kind === "return" ? null : zone.promises[kind],
      rules: [
        { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
        { attribute: "is_return", operator: "eq" as const, value: kind === "return" ? "true" : "false" },
      ],
    })),
  });
  const idOf = (name: string): string => find(options, (option) => option.name === name).id;
  const optionsOf = ({ names }: Zone): ShippingOptions => ({
    standard: idOf(names.standard),
    express: idOf(names.express),
    return: idOf(names.return),
  });
  await createReturnReasonsWorkflow(container).run({
    input: {
      data: [
        { value: "damaged", label: "Arrived damaged" },
        { value: "changed-mind", label: "Changed my mind" },
      ],
    },
  });
  return {
    locationId,
    profileId,
    options: Object.fromEntries(ZONES.map((zone) => [zone.key, optionsOf(zone)])) as Record<RegionKey, ShippingOptions>,
  };
}

function only<T>(list: readonly T[]): T {
  return find(list, () => true);
}

function find<T>(list: readonly T[], wanted: (item: T) => boolean): T {
  const item = list.find(wanted);
  if (!item) throw new Error("The backend did not create what it was asked for");
  return item;
}
