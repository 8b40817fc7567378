import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { findOrder } from "../../../../lookup/find-order";
import { isFromStorefront } from "../../../../lookup/prove-storefront";
import type { LookupBody } from "./validator";

/** Finds an order by number and email, for a storefront that proves to be one. */
export async function POST(req: MedusaRequest<LookupBody>, res: MedusaResponse): Promise<void> {
  if (!isFromStorefront(req, res)) return;
  const order_id = await findOrder(req.scope, req.validatedBody);
  res.json({ order_id });
}
