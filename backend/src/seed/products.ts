import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, ProductStatus } from "@medusajs/framework/utils";
import { createInventoryLevelsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows";
import { CATALOGUE } from "./catalogue";
import { BACKORDERED_SKU } from "./special-products";
import { variantsOf } from "./variants";

export interface SeededVariant {
  id: string;
  title: string;
  product: string;
  productId: string;
  isDigital: boolean;
}

/** Plenty: the tests buy from the same shelves. */
const STOCK = 1_000_000;

export async function seedProducts(
  container: MedusaContainer,
  { salesChannelId, profileId, imagesUrl }: { salesChannelId: string; profileId: string; imagesUrl: string },
): Promise<SeededVariant[]> {
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: CATALOGUE.map((product) => ({
        title: product.title,
        handle: product.handle,
        description: product.description,
        status: ProductStatus.PUBLISHED,
        options: product.options,
        variants: variantsOf(product),
        sales_channels: [{ id: salesChannelId }],
        ...(product.isDigital ? {} : { shipping_profile_id: profileId }),
        ...(product.image
          ? { thumbnail: `${imagesUrl}/${product.image}`, images: [{ url: `${imagesUrl}/${product.image}` }] }
          : {}),
      })),
    },
  });
  const digital = new Set(CATALOGUE.filter(({ isDigital }) => isDigital).map(({ handle }) => handle));
  return result.flatMap((product) =>
    product.variants.map((variant) => ({
      id: variant.id,
      title: variant.title ?? "",
      product: product.handle,
      productId: product.id,
      isDigital: digital.has(product.handle),
    })),
  );
}

export async function seedStock(container: MedusaContainer, locationId: string): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "inventory_item", fields: ["id", "sku"] });
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: data.map(({ id, sku }) => ({
        inventory_item_id: id,
        location_id: locationId,
        stocked_quantity: sku === BACKORDERED_SKU ? 0 : STOCK,
      })),
    },
  });
}
