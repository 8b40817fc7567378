import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createRegionsWorkflow,
  createTaxRatesWorkflow,
  createTaxRegionsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows";

import { LOCALES } from "./translations";

export type RegionKey = "us" | "eu" | "jp" | "rs" | "ae";

const PAYMENT_PROVIDERS = ["pp_system_default", "pp_demo_demo"];

const REGIONS: {
  key: RegionKey;
  name: string;
  currency_code: string;
  countries: string[];
  is_tax_inclusive: boolean;
}[] = [
  { key: "us", name: "United States", currency_code: "usd", countries: ["us"], is_tax_inclusive: false },
  { key: "eu", name: "Europe", currency_code: "eur", countries: ["de", "fr", "es"], is_tax_inclusive: true },
  { key: "jp", name: "Japan", currency_code: "jpy", countries: ["jp"], is_tax_inclusive: true },
  // Two digits to banks, none to Medusa's table of currencies.
  { key: "rs", name: "Serbia", currency_code: "rsd", countries: ["rs"], is_tax_inclusive: true },
  { key: "ae", name: "United Arab Emirates", currency_code: "aed", countries: ["ae"], is_tax_inclusive: true },
];

/** Currencies first: Medusa takes "with or without tax" of a price from its currency's preference. */
export async function seedRegions(
  container: MedusaContainer,
  storeId: string,
  storeName: string,
  salesChannelId: string,
): Promise<Record<RegionKey, string>> {
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: storeId },
      update: {
        name: storeName,
        default_sales_channel_id: salesChannelId,
        supported_currencies: REGIONS.map(({ currency_code, is_tax_inclusive }, index) => ({
          currency_code,
          is_default: index === 0,
          is_tax_inclusive,
        })),
        supported_locales: Object.values(LOCALES).map((locale_code) => ({ locale_code })),
      },
    },
  });
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: REGIONS.map(({ key: _key, ...region }) => ({
        ...region,
        automatic_taxes: true,
        payment_providers: PAYMENT_PROVIDERS,
      })),
    },
  });
  const idOf = (currency: string): string => {
    const region = result.find(({ currency_code }) => currency_code === currency);
    if (!region) throw new Error(`The region of ${currency} was not created`);
    return region.id;
  };
  return { us: idOf("usd"), eu: idOf("eur"), jp: idOf("jpy"), rs: idOf("rsd"), ae: idOf("aed") };
}

/** Named rates, one of them only in some states and one only on some products, as real shops have them. */
export async function seedTaxes(container: MedusaContainer, reducedProductId: string): Promise<void> {
  const provider_id = "tp_system";
  const { result } = await createTaxRegionsWorkflow(container).run({
    input: [
      { country_code: "us", provider_id },
      { country_code: "de", provider_id, default_tax_rate: { name: "VAT 19%", code: "DE19", rate: 19 } },
      { country_code: "fr", provider_id, default_tax_rate: { name: "VAT 20%", code: "FR20", rate: 20 } },
      { country_code: "es", provider_id, default_tax_rate: { name: "VAT 21%", code: "ES21", rate: 21 } },
      { country_code: "jp", provider_id, default_tax_rate: { name: "Consumption tax 10%", code: "JP10", rate: 10 } },
      { country_code: "rs", provider_id, default_tax_rate: { name: "PDV 20%", code: "RS20", rate: 20 } },
      { country_code: "ae", provider_id, default_tax_rate: { name: "VAT 5%", code: "AE5", rate: 5 } },
    ],
  });
  const regionOf = (country: string): string => {
    const region = result.find(({ country_code }) => country_code === country);
    if (!region) throw new Error(`The tax region of ${country} was not created`);
    return region.id;
  };
  await createTaxRegionsWorkflow(container).run({
    input: [
      {
        country_code: "us",
        province_code: "ny",
        parent_id: regionOf("us"),
        default_tax_rate: { name: "New York sales tax", code: "US-NY", rate: 8.875 },
      },
      {
        country_code: "us",
        province_code: "ca",
        parent_id: regionOf("us"),
        default_tax_rate: { name: "California sales tax", code: "US-CA", rate: 7.25 },
      },
    ],
  });
  await createTaxRatesWorkflow(container).run({
    input: [
      {
        tax_region_id: regionOf("de"),
        name: "VAT 7% (reduced)",
        code: "DE7",
        rate: 7,
        rules: [{ reference: "product", reference_id: reducedProductId }],
      },
    ],
  });
}

/** The store, sales channel and publishable key that Medusa makes at every first boot. */
export async function readDefaults(
  container: MedusaContainer,
): Promise<{ storeId: string; salesChannelId: string; publishableKey: string }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [stores, channels, keys] = await Promise.all([
    query.graph({ entity: "store", fields: ["id"] }),
    query.graph({ entity: "sales_channel", fields: ["id"] }),
    query.graph({ entity: "api_key", fields: ["token"], filters: { type: "publishable" } }),
  ]);
  const storeId = stores.data[0]?.id;
  const salesChannelId = channels.data[0]?.id;
  const publishableKey = keys.data[0]?.token;
  if (!storeId || !salesChannelId || !publishableKey)
    throw new Error("Medusa did not create its default store, sales channel and key");
  return { storeId, salesChannelId, publishableKey };
}
