import type { ExecArgs } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { CATALOGUE } from "../seed/catalogue";

/**
 * Gives the products' pictures a new address, for a backend that listens on another port than the one it was filled on.
 * Carts and orders hold a copy of what they were filled with.
 */
export default async function moveImages({ container, args }: ExecArgs): Promise<void> {
  const [imagesUrl] = args;
  if (!imagesUrl) throw new Error("usage: medusa exec move-images.ts IMAGES_URL");
  const products = container.resolve(Modules.PRODUCT);
  const carts = container.resolve(Modules.CART);
  const orders = container.resolve(Modules.ORDER);
  const images = new Map(CATALOGUE.map(({ handle, image }) => [handle, image]));
  for (const { id, handle } of await products.listProducts({}, { select: ["id", "handle"] })) {
    const image = images.get(handle);
    if (!image) continue;
    const thumbnail = `${imagesUrl}/${image}`;
    await products.updateProducts(id, { thumbnail, images: [{ url: thumbnail }] });
    await carts.updateLineItems({ product_id: id }, { thumbnail });
    await orders.updateOrderLineItems({ product_id: id }, { thumbnail });
  }
}
