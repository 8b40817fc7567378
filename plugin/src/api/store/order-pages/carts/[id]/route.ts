import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { retrieveCartStatus } from "../../../../../cart-status/retrieve-cart-status";
import { isPlausibleId } from "../../../../../read-lock/ids";

/**
 * Where a cart stands on its way to an order. Reads only: completing a cart stays with the checkout, whatever this
 * route is asked and however often.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? "";
  const cart = isPlausibleId(id) ? await retrieveCartStatus(req.scope, id) : null;
  if (!cart) {
    res.status(404).json({ type: "not_found", message: "Cart was not found" });
    return;
  }
  res.json({ cart });
}
