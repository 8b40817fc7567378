import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { featuresOf } from "../../../../../features";
import { readOptions } from "../../../../../options/read-options";
import { readOrder } from "../../../../../orders/read-order";

/**
 * One order as its page shows it. Whoever has its id may read it, as in Medusa's own `GET /store/orders/:id`, of which this
 * is a cheaper part: a proof here would guard a door beside an open gate. Who may see what of it is the storefront's to
 * decide. Says by the way what else the plugin can do, which saves the page a question.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const order = await readOrder(req.scope, req.params.id ?? "");
  if (!order) {
    res.status(404).json({ type: "not_found", message: "Order was not found" });
    return;
  }
  res.json({ order, features: featuresOf(readOptions(req.scope)) });
}
