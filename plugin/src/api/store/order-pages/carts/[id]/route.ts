import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { retrieveCartStatus } from "../../../../../cart-status/retrieve-cart-status";
import { isPlausibleId } from "../../../../../locks/ids";

/**
 * Where a cart stands on its way to an order. Reads only: completing a cart stays with the checkout, whatever this
 * route is asked and however often.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const id = req.params.id ?? "";
  const cart = isPlausibleId(id) ? await retrieveCartStatus(query, id) : null;
  if (!cart) {
    res.status(404).json({ type: "not_found", message: "Cart was not found" });
    return;
  }
  res.json({ cart });
}
