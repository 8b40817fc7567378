import path from "node:path";
import { BACKEND } from "../paths.mjs";
import { readJson } from "../read-json.mjs";
import { CURRENCIES, toMinor } from "./money.mjs";

/** @typedef {import("../../../backend/src/seed/catalogue").CatalogueProduct} CatalogueProduct */
/** @typedef {import("../shop/client.mjs").ShopFacts} ShopFacts */

/**
 * Offers the catalogue of the other backend.
 * @param {import("../shop/client.mjs").Shop} shop
 * @param {string} images where the pictures are served
 * @returns {Promise<ShopFacts["variants"]>}
 */
export async function makeProducts(shop, images) {
  /** @type {CatalogueProduct[]} */
  const catalogue = readJson(path.join(BACKEND, "src", "seed", "data", "catalogue.json"));
  /** @type {ShopFacts["variants"]} */
  const variants = [];
  for (const entry of catalogue) {
    const { handle, title, description, image, isDigital = false } = entry;
    const options = entry.options.map(({ title }) => ({ title }));
    const pictures = image ? { thumbnail: `${images}/${image}`, images: [`${images}/${image}`] } : {};
    const body = { handle, title, description, status: "published", ...pictures, options, variants: variantsOf(entry) };
    const { product } = await shop.admin("/products", { body });
    for (const { id, title } of product.variants) {
      variants.push({ id, title, product: handle, productId: product.id, isDigital });
    }
  }
  return variants;
}

/** Every combination of a product's options, as Medusa v1 takes them. @param {CatalogueProduct} product */
function variantsOf({ handle, options, prices, surcharge }) {
  const dearest = options[0]?.values.at(-1);
  /** @type {string[][]} */
  let combinations = [[]];
  for (const { values } of options) {
    combinations = combinations.flatMap((combination) => values.map((value) => [...combination, value]));
  }
  return combinations.map((values, index) => ({
    title: values.join(" / "),
    sku: `${handle}-${index + 1}`.toUpperCase(),
    manage_inventory: false,
    options: values.map((value) => ({ value })),
    prices: Object.values(CURRENCIES).map((currency_code) => {
      const extra = values[0] === dearest ? (surcharge?.[currency_code] ?? 0) : 0;
      return { currency_code, amount: toMinor(prices[currency_code] + extra, currency_code) };
    }),
  }));
}
