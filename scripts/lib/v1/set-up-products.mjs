import path from "node:path";
import { BACKEND } from "../paths.mjs";
import { readJson } from "../read-json.mjs";
import { toMinor } from "./money.mjs";

/** @typedef {import("../../../backend/src/seed/catalogue").CatalogueProduct} CatalogueProduct */
/** @typedef {import("../shop/client.mjs").ShopFacts} ShopFacts */

/** @type {readonly (keyof CatalogueProduct["prices"])[]} */
const CURRENCIES = ["usd", "eur", "jpy", "rsd"];

/**
 * Offers the catalogue of the other backend.
 * @param {import("../shop/client.mjs").Shop} shop
 * @param {string} images where the pictures are served
 * @returns {Promise<ShopFacts["variants"]>}
 */
export async function makeProducts(shop, images) {
  /** @type {CatalogueProduct[]} */
  const catalogue = readJson(path.join(BACKEND, "src", "seed", "data", "catalogue.json"));
  const variants = [];
  for (const entry of catalogue) {
    const { handle, title, description, image, options } = entry;
    const { product } = await shop.admin("/products", {
      body: {
        handle,
        title,
        description,
        status: "published",
        ...(image ? { thumbnail: `${images}/${image}`, images: [`${images}/${image}`] } : {}),
        options: options.map(({ title }) => ({ title })),
        variants: variantsOf(entry),
      },
    });
    variants.push(
      ...product.variants.map((/** @type {{ id: string, title: string }} */ { id, title }) => ({
        id,
        title,
        product: handle,
        productId: product.id,
        isDigital: entry.isDigital ?? false,
      })),
    );
  }
  return variants;
}

/**
 * Every combination of a product's options, as Medusa v1 takes them.
 * @param {CatalogueProduct} product
 */
function variantsOf({ handle, options, prices, surcharge }) {
  const dearest = options[0]?.values.at(-1);
  return combine(options.map(({ values }) => values)).map((values, index) => ({
    title: values.join(" / "),
    sku: `${handle}-${index + 1}`.toUpperCase(),
    manage_inventory: false,
    options: values.map((value) => ({ value })),
    prices: CURRENCIES.map((currency_code) => ({
      currency_code,
      amount: toMinor(
        prices[currency_code] + (values[0] === dearest ? (surcharge?.[currency_code] ?? 0) : 0),
        currency_code,
      ),
    })),
  }));
}

/**
 * @param {readonly (readonly string[])[]} options
 * @returns {string[][]}
 */
const combine = (options) =>
  options.reduce(
    (/** @type {string[][]} */ combinations, values) =>
      combinations.flatMap((combination) => values.map((value) => [...combination, value])),
    [[]],
  );
