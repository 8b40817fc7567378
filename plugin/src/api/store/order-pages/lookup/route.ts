import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { verifyStorefrontProof } from "#shared";
import { findOrder } from "../../../../lookup/find-order";
import { readOptions } from "../../../../options/read-options";
import type { LookupBody } from "./validator";

/** Finds an order by number and email, for a storefront that proves to be one: Medusa itself limits no guessing. */
export async function POST(req: MedusaRequest<LookupBody>, res: MedusaResponse): Promise<void> {
  const { linkSecrets } = readOptions(req.scope);
  if (linkSecrets.length === 0) {
    res.status(404).json({ type: "not_found", message: "This backend has no secret in common with a storefront" });
    return;
  }
  const query = req.validatedBody;
  if (!verifyStorefrontProof(req.headers["x-storefront-proof"], query, linkSecrets, new Date())) {
    res.status(401).json({ type: "unauthorized", message: "Unauthorized" });
    return;
  }
  const order_id = await findOrder(req.scope.resolve(ContainerRegistrationKeys.QUERY), query);
  res.json({ order_id });
}
