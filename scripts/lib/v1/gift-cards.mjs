import { CURRENCIES, toMinor } from "./money.mjs";

/**
 * @param {import("../shop/client.mjs").Shop} shop
 * @param {import("../shop/client.mjs").RegionKey} region
 * @param {number} amount in major units
 * @returns {Promise<string>} its code
 */
export async function makeGiftCard(shop, region, amount) {
  const value = toMinor(amount, CURRENCIES[region]);
  const { gift_card } = await shop.admin("/gift-cards", { body: { value, region_id: shop.facts.regions[region] } });
  return gift_card.code;
}
