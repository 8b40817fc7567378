import path from "node:path";
import { productImages } from "../backend.mjs";
import { BACKEND } from "../paths.mjs";
import { readJson } from "../read-json.mjs";
import { Shop } from "../shop/client.mjs";
import { toMinor } from "./money.mjs";
import { makeProducts } from "./set-up-products.mjs";

/** @import { RegionKey, ShopFacts } from "../shop/client.mjs" */

/** @typedef {"standard" | "express" | "return"} Delivery */
/** @typedef {{ key: RegionKey, countries: string[], currency: string, names: Record<Delivery, string>, prices: Record<Delivery, number>, promises: Record<"standard" | "express", Record<string, string> | null> }} Zone */

const NO_DELIVERY = { standard: "", express: "", return: "" };

/**
 * A region of Medusa v1 has one tax rate for all of it; the United States have New York's. Rates with names are rules for
 * single products, see `nameTaxes`.
 * @type {Record<RegionKey, { name: string, tax: { name: string, code: string, rate: number }, withTax: boolean }>}
 */
const REGIONS = {
  us: { name: "United States", tax: { name: "New York sales tax", code: "US-NY", rate: 8.875 }, withTax: false },
  eu: { name: "Europe", tax: { name: "VAT 19%", code: "DE19", rate: 19 }, withTax: true },
  jp: { name: "Japan", tax: { name: "Consumption tax 10%", code: "JP10", rate: 10 }, withTax: true },
  rs: { name: "Serbia", tax: { name: "PDV 20%", code: "RS20", rate: 20 }, withTax: true },
  ae: { name: "United Arab Emirates", tax: { name: "VAT 5%", code: "AE5", rate: 5 }, withTax: true },
};

/** What the reduced rate is for. */
const REDUCED = { product: "thread-bound-notebook", tax: { name: "VAT 7% (reduced)", code: "DE7", rate: 7 } };

const RETURN_REASONS = [
  { value: "damaged", label: "Arrived damaged" },
  { value: "changed-mind", label: "Changed my mind" },
];

/** A tenth off, everything off, and delivery off: the last two together make an order of nothing to pay. */
const DISCOUNTS = [
  { code: "SPRING10", rule: { type: "percentage", value: 10, allocation: "total" } },
  { code: "GIFT100", rule: { type: "percentage", value: 100, allocation: "total" } },
  { code: "FREESHIP", rule: { type: "free_shipping", value: 100, allocation: "total" } },
];

/**
 * Sets up the shop through Medusa's admin API: regions, taxes, delivery, products, codes.
 * @param {import("../backend.mjs").BackendSettings} settings
 * @param {string} token of an admin
 * @returns {Promise<ShopFacts>}
 */
export async function setUpShop({ port, storeName }, token) {
  /** @type {ShopFacts} */
  const facts = {
    ...{ medusa: 1, publishableKey: "", secretKey: token, locationId: "", variants: [] },
    regions: { us: "", eu: "", jp: "", rs: "", ae: "" },
    shipping: { us: NO_DELIVERY, eu: NO_DELIVERY, jp: NO_DELIVERY, rs: NO_DELIVERY, ae: NO_DELIVERY },
  };
  const shop = new Shop(`http://127.0.0.1:${port}`, facts);
  /** @type {Zone[]} */
  const zones = readJson(path.join(BACKEND, "src", "seed", "data", "zones.json"));
  const currencies = zones.map(({ currency }) => currency);
  await shop.admin("/store", { body: { name: storeName, currencies, default_currency_code: "usd" } });
  for (const zone of zones) {
    facts.regions[zone.key] = await makeRegion(shop, zone);
    facts.shipping[zone.key] = await makeDeliveries(shop, zone);
  }
  for (const body of RETURN_REASONS) await shop.admin("/return-reasons", { body });
  facts.variants = await makeProducts(shop, productImages(port));
  await nameTaxes(shop);
  const regions = Object.values(facts.regions);
  for (const discount of DISCOUNTS) {
    await shop.admin("/discounts", { body: { ...discount, is_dynamic: false, regions } });
  }
  return facts;
}

/** @param {Shop} shop @param {Zone} zone @returns {Promise<string>} the region's id */
async function makeRegion(shop, { key, currency, countries }) {
  const { name, tax, withTax } = REGIONS[key];
  if (withTax) await shop.admin(`/currencies/${currency}`, { body: { includes_tax: true } });
  const taxes = { tax_rate: tax.rate, tax_code: tax.code, includes_tax: withTax };
  const providers = { payment_providers: ["manual", "demo"], fulfillment_providers: ["manual"] };
  const body = { name, currency_code: currency, countries, ...taxes, ...providers };
  return (await shop.admin("/regions", { body })).region.id;
}

/** @param {Shop} shop @param {Zone} zone @returns {Promise<Record<Delivery, string>>} the ids of the shipping options */
async function makeDeliveries(shop, { key, currency, names, prices, promises }) {
  const ids = { ...NO_DELIVERY };
  const provider = { provider_id: "manual", data: { id: "manual-fulfillment" }, price_type: "flat_rate" };
  for (const kind of /** @type {const} */ (["standard", "express", "return"])) {
    const { shipping_option } = await shop.admin("/shipping-options", {
      body: {
        ...provider,
        name: names[kind],
        region_id: shop.facts.regions[key],
        amount: toMinor(prices[kind], currency),
        is_return: kind === "return",
        ...(kind !== "return" && promises[kind] ? { metadata: promises[kind] } : {}),
        includes_tax: REGIONS[key].withTax,
      },
    });
    ids[kind] = shipping_option.id;
  }
  return ids;
}

/** The rate of a region has no name in an order, so each rate with one is given to products and deliveries. @param {Shop} shop */
async function nameTaxes(shop) {
  const { variants, regions, shipping } = shop.facts;
  const all = new Map(variants.map(({ product, productId }) => [product, productId]));
  const reduced = [...all].filter(([product]) => product === REDUCED.product).map(([, id]) => id);
  const make = (/** @type {object} */ body) => shop.admin("/tax-rates", { body });
  for (const key of /** @type {RegionKey[]} */ (Object.keys(REGIONS))) {
    const products = [...all.values()].filter((id) => key !== "eu" || !reduced.includes(id));
    const shipping_options = Object.values(shipping[key]);
    await make({ ...REGIONS[key].tax, region_id: regions[key], products, shipping_options });
  }
  await make({ ...REDUCED.tax, region_id: regions.eu, products: reduced, shipping_options: [] });
}
