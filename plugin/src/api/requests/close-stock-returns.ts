import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readOptions } from "../../options/read-options";

/** Closes Medusa's `POST /store/returns` where the merchant wants all returns to go by the plugin's rules. */
export function closeStockReturns(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  if (readOptions(req.scope).returns.stockRoute) {
    next();
    return;
  }
  res.status(403).json({ type: "forbidden", message: "Returns are asked for on the order's page" });
}
