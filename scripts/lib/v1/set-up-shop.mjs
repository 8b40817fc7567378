import path from "node:path";
import { productImages } from "../backend.mjs";
import { BACKEND } from "../paths.mjs";
import { readJson } from "../read-json.mjs";
import { Shop } from "../shop/client.mjs";
import { toMinor } from "./money.mjs";
import { makeProducts } from "./set-up-products.mjs";

/** @typedef {import("../shop/client.mjs").RegionKey} RegionKey */
/** @typedef {import("../shop/client.mjs").ShopFacts} ShopFacts */

/** @typedef {"standard" | "express" | "return"} Delivery */
/** @typedef {{ key: RegionKey, countries: string[], currency: string, names: Record<Delivery, string>, prices: Record<Delivery, number> }} Zone */

/** @type {readonly Delivery[]} */
const DELIVERIES = ["standard", "express", "return"];

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
};

/** What the reduced rate is for. */
const REDUCED = { product: "thread-bound-notebook", tax: { name: "VAT 7% (reduced)", code: "DE7", rate: 7 } };

/**
 * Sets up the shop through Medusa's admin API: regions, taxes, delivery, products, codes.
 * @param {import("../backend.mjs").BackendSettings} settings
 * @param {string} token of an admin
 * @returns {Promise<ShopFacts>}
 */
export async function setUpShop({ port, storeName }, token) {
  /** @type {ShopFacts} */
  const facts = {
    medusa: 1,
    publishableKey: "",
    secretKey: token,
    locationId: "",
    regions: { us: "", eu: "", jp: "", rs: "" },
    shipping: {
      us: { ...NO_DELIVERY },
      eu: { ...NO_DELIVERY },
      jp: { ...NO_DELIVERY },
      rs: { ...NO_DELIVERY },
    },
    variants: [],
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
  for (const reason of RETURN_REASONS) await shop.admin("/return-reasons", { body: reason });
  facts.variants = await makeProducts(shop, productImages(port));
  await nameTaxes(shop);
  for (const rule of DISCOUNTS) await makeDiscount(shop, rule);
  return facts;
}

const NO_DELIVERY = { standard: "", express: "", return: "" };

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
 * @param {Shop} shop
 * @param {Zone} zone
 * @returns {Promise<string>} the region's id
 */
async function makeRegion(shop, { key, currency, countries }) {
  const { name, tax, withTax } = REGIONS[key];
  if (withTax) await shop.admin(`/currencies/${currency}`, { body: { includes_tax: true } });
  const { region } = await shop.admin("/regions", {
    body: {
      name,
      currency_code: currency,
      tax_rate: tax.rate,
      tax_code: tax.code,
      includes_tax: withTax,
      payment_providers: ["manual", "demo"],
      fulfillment_providers: ["manual"],
      countries,
    },
  });
  return region.id;
}

/**
 * @param {Shop} shop
 * @param {Zone} zone
 * @returns {Promise<Record<Delivery, string>>} the ids of the shipping options
 */
async function makeDeliveries(shop, { key, currency, names, prices }) {
  const ids = { ...NO_DELIVERY };
  for (const kind of DELIVERIES) {
    const { shipping_option } = await shop.admin("/shipping-options", {
      body: {
        name: names[kind],
        region_id: shop.facts.regions[key],
        provider_id: "manual",
        data: { id: "manual-fulfillment" },
        price_type: "flat_rate",
        amount: toMinor(prices[kind], currency),
        is_return: kind === "return",
        includes_tax: REGIONS[key].withTax,
      },
    });
    ids[kind] = shipping_option.id;
  }
  return ids;
}

/**
 * The rate of a region has no name in an order, so each rate with one is given to products and deliveries.
 * @param {Shop} shop
 */
async function nameTaxes(shop) {
  const { variants, regions, shipping } = shop.facts;
  const products = new Map(variants.map(({ product, productId }) => [product, productId]));
  const reduced = products.get(REDUCED.product);
  for (const key of /** @type {RegionKey[]} */ (Object.keys(REGIONS))) {
    const ids = [...products.values()].filter((id) => key !== "eu" || id !== reduced);
    await makeTax(shop, REGIONS[key].tax, regions[key], ids, Object.values(shipping[key]));
  }
  if (reduced) await makeTax(shop, REDUCED.tax, regions.eu, [reduced], []);
}

/**
 * @param {Shop} shop
 * @param {{ name: string, code: string, rate: number }} tax
 * @param {string} region_id
 * @param {string[]} products
 * @param {string[]} shipping_options
 */
const makeTax = (shop, tax, region_id, products, shipping_options) =>
  shop.admin("/tax-rates", { body: { ...tax, region_id, products, shipping_options } });

/**
 * @param {Shop} shop
 * @param {{ code: string, rule: object }} discount
 */
const makeDiscount = (shop, { code, rule }) =>
  shop.admin("/discounts", { body: { code, rule, is_dynamic: false, regions: Object.values(shop.facts.regions) } });
