import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { featuresOf } from "../../../../../features";
import { readerLanguageOf } from "../../../../../languages/reader-language";
import { readOptions } from "../../../../../options/read-options";
import { cartOfOrder } from "../../../../../orders/cart-of-order";
import { isPlausibleId } from "../../../../../read-lock/ids";
import { readerOf } from "../../../../../read-lock/reader";
import { readWithAbilities } from "../../../../../requests/read-with-abilities";

/**
 * One order as its page shows it, to a storefront that proves to be one, or to its owner; see api/locks. Who may see what of it is
 * the storefront's to decide, which is also told the cart of a new order: by it, it knows the browser that has just paid. Says by the
 * way what else the plugin can do, and what decides what may be done with the order, which saves the page two questions.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? "";
  const [order, abilities] = isPlausibleId(id)
    ? await readWithAbilities(req.scope, id, readerLanguageOf(req))
    : [null, null];
  if (!order) {
    res.status(404).json({ type: "not_found", message: "Order was not found" });
    return;
  }
  const cart_id = readerOf(req).proves(id) ? await cartOfOrder(req.scope, order) : null;
  res.json({ order: { ...order, cart_id }, features: featuresOf(readOptions(req.scope)), abilities });
}
