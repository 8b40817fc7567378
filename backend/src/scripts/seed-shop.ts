import { writeFileSync } from "node:fs";
import type { ExecArgs } from "@medusajs/framework/types";
import { createApiKeysWorkflow } from "@medusajs/medusa/core-flows";
import { seedPickup } from "../seed/pickup";
import { seedProducts, seedStock } from "../seed/products";
import { seedPromotions } from "../seed/promotions";
import { readDefaults, seedRegions, seedTaxes } from "../seed/regions";
import { seedShipping } from "../seed/shipping";
import { seedSpecialProducts } from "../seed/special-products";
import { seedTranslations } from "../seed/translations";

/**
 * Sets up the shop itself: regions, taxes, delivery, products, codes. The orders come later and from outside, through
 * the HTTP API as shoppers make them. Writes what the outside needs to know to the file named by the first argument.
 */
export default async function seedShop({ container, args }: ExecArgs): Promise<void> {
  const [file, imagesUrl, storeName] = args;
  if (!file || !imagesUrl || !storeName) throw new Error("usage: medusa exec seed-shop.ts FILE IMAGES_URL STORE_NAME");
  const { storeId, salesChannelId, publishableKey } = await readDefaults(container);
  const regions = await seedRegions(container, storeId, storeName, salesChannelId);
  const shipping = await seedShipping(container, salesChannelId);
  const shelf = { salesChannelId, profileId: shipping.profileId };
  const pickup = await seedPickup(container, shelf);
  const variants = [
    ...(await seedProducts(container, { ...shelf, imagesUrl })),
    ...(await seedSpecialProducts(container, shelf)),
  ];
  const notebook = variants.find(({ product }) => product === "thread-bound-notebook");
  await seedTaxes(container, notebook?.productId ?? "");
  await seedStock(container, shipping.locationId);
  await seedPromotions(container);
  await seedTranslations(container);
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Demo runner", type: "secret", created_by: "" }] },
  });
  writeFileSync(
    file,
    JSON.stringify(
      {
        publishableKey,
        secretKey: keys[0]?.token,
        regions,
        locationId: shipping.locationId,
        shipping: { ...shipping.options, us: { ...shipping.options.us, pickup } },
        variants,
      },
      null,
      "\t",
    ),
  );
}
