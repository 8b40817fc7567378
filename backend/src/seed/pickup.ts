import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows";

/**
 * A store where orders can be fetched. What makes an option one of fetching is the type of its set of fulfillments; the goods come from
 * the warehouse all the same.
 * @returns the shipping option's id
 */
export async function seedPickup(
  container: MedusaContainer,
  { salesChannelId, profileId }: { salesChannelId: string; profileId: string },
): Promise<string> {
  const {
    result: [store],
  } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        {
          name: "Fjord & Field Brooklyn",
          address: {
            address_1: "61 Bond Street",
            city: "Brooklyn",
            province: "NY",
            postal_code: "11217",
            country_code: "us",
            phone: "+1 718 555 0119",
          },
        },
      ],
    },
  });
  if (!store) throw new Error("The store was not created");
  // Medusa offers a cart only what the places of its sales channel offer.
  await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id: store.id, add: [salesChannelId] } });
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: store.id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  });
  await createLocationFulfillmentSetWorkflow(container).run({
    input: { location_id: store.id, fulfillment_set_data: { name: "Pickup in Brooklyn", type: "pickup" } },
  });
  const {
    data: [set],
  } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "fulfillment_set", fields: ["id"], filters: { type: "pickup" } });
  if (!set) throw new Error("The store's set of fulfillments was not created");
  const {
    result: [zone],
  } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [
        {
          name: "Around New York",
          fulfillment_set_id: set.id,
          geo_zones: [{ type: "country" as const, country_code: "us" }],
        },
      ],
    },
  });
  if (!zone) throw new Error("The store's zone was not created");
  const fetched = {
    name: "Pickup in Brooklyn",
    price_type: "flat" as const,
    provider_id: "manual_manual",
    service_zone_id: zone.id,
    shipping_profile_id: profileId,
    type: { label: "pickup", description: "Pickup in the store", code: "pickup" },
    prices: [{ currency_code: "usd", amount: 0 }],
    // For how long the store keeps it; the plugin notes the day with what is packed. Medusa stores it, its type leaves it out.
    metadata: { pickup_days: "7" },
    rules: [
      { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
      { attribute: "is_return", operator: "eq" as const, value: "false" },
    ],
  };
  const {
    result: [option],
  } = await createShippingOptionsWorkflow(container).run({ input: [fetched] });
  if (!option) throw new Error("The option to fetch an order was not created");
  return option.id;
}
