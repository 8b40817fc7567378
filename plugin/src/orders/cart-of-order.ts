import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { listLinks } from "./list-links";

/** No storefront shows an order as placed just now for longer: past this, nobody asks which cart it was. */
const A_DAY_MS = 86_400_000;

/**
 * The cart that an order of today was: by it a storefront knows the browser that has just paid.
 * @param order as the plugin reads it
 * @returns `null` for an older order, and one that no cart became
 */
export async function cartOfOrder(scope: MedusaContainer, order: unknown): Promise<string | null> {
  const { id, created_at } = order as { id: string; created_at: Date | string };
  if (Date.now() - new Date(created_at).getTime() > A_DAY_MS) return null;
  const [link] = await listLinks(scope, [Modules.ORDER, "order_id"], [Modules.CART, "cart_id"], { order_id: id });
  return link?.cart_id ?? null;
}
