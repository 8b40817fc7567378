import type { CreateProductWorkflowInputDTO, MedusaContainer } from "@medusajs/framework/types";
import { ProductStatus } from "@medusajs/framework/utils";
import { createInventoryItemsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows";
import type { SeededVariant } from "./products";

/** What is sold although there is none left. */
export const BACKORDERED_SKU = "SHEEPSKIN-RUG";

/** Three products that only Medusa v2 can have, and that pages have to tell right. */
export async function seedSpecialProducts(
  container: MedusaContainer,
  { salesChannelId, profileId }: { salesChannelId: string; profileId: string },
): Promise<SeededVariant[]> {
  const {
    result: [wheel, frame],
  } = await createInventoryItemsWorkflow(container).run({
    input: {
      items: [
        { sku: "BICYCLE-WHEEL", title: "Wheel" },
        { sku: "BICYCLE-FRAME", title: "Frame" },
      ],
    },
  });
  if (!wheel || !frame) throw new Error("The bicycle's parts were not created");
  const shared = {
    status: ProductStatus.PUBLISHED,
    shipping_profile_id: profileId,
    sales_channels: [{ id: salesChannelId }],
  };
  const products: CreateProductWorkflowInputDTO[] = [
    {
      ...shared,
      title: "City Bicycle",
      handle: "city-bicycle",
      description: "Three gears, two wheels, one frame. Comes in parts.",
      options: [{ title: "Frame size", values: ["52 cm"] }],
      variants: [
        {
          title: "52 cm",
          sku: "CITY-BICYCLE",
          manage_inventory: true,
          options: { "Frame size": "52 cm" },
          prices: pricesOf({ usd: 890, eur: 849, jpy: 128000, rsd: 99000, aed: 3269 }),
          // One variant, three parts in two kinds: a parcel of one bicycle has an item for each kind.
          inventory_items: [
            { inventory_item_id: wheel.id, required_quantity: 2 },
            { inventory_item_id: frame.id, required_quantity: 1 },
          ],
        },
      ],
    },
    {
      ...shared,
      title: "Cedar Shoe Tree",
      handle: "cedar-shoe-tree",
      description: "Keeps one pair in shape.",
      // What Medusa's own admin gives a product without options.
      options: [{ title: "Default option", values: ["Default option value"] }],
      variants: [
        {
          title: "Default variant",
          sku: "CEDAR-SHOE-TREE",
          manage_inventory: true,
          options: { "Default option": "Default option value" },
          prices: pricesOf({ usd: 32, eur: 29.9, jpy: 4200, rsd: 3490, aed: 118 }),
        },
      ],
    },
    {
      ...shared,
      title: "Sheepskin Rug",
      handle: "sheepskin-rug",
      description: "From Hardanger. Sold out, and the next ones are on their way.",
      options: [{ title: "Size", values: ["60 × 90 cm"] }],
      variants: [
        {
          title: "60 × 90 cm",
          sku: BACKORDERED_SKU,
          manage_inventory: true,
          allow_backorder: true,
          options: { Size: "60 × 90 cm" },
          prices: pricesOf({ usd: 128, eur: 119, jpy: 17800, rsd: 13900, aed: 469 }),
        },
      ],
    },
  ];
  const { result } = await createProductsWorkflow(container).run({ input: { products } });
  return result.flatMap(({ id: productId, handle, variants }) =>
    variants.map(({ id, title }) => ({ id, title: title ?? "", product: handle, productId, isDigital: false })),
  );
}

function pricesOf(prices: Record<string, number>): { currency_code: string; amount: number }[] {
  return Object.entries(prices).map(([currency_code, amount]) => ({ currency_code, amount }));
}
