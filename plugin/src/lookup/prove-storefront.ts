import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { verifyStorefrontProof } from "#shared";
import { readOptions } from "../options/read-options";
import type { LookupQuery } from "./query";

/**
 * Lets a storefront in that proves to be one, and answers everybody else: Medusa itself limits no guessing.
 * @returns whether it does
 */
export function isFromStorefront(req: MedusaRequest<LookupQuery>, res: MedusaResponse): boolean {
  const { linkSecrets } = readOptions(req.scope);
  if (linkSecrets.length === 0) {
    res.status(404).json({ type: "not_found", message: "This backend has no secret in common with a storefront" });
    return false;
  }
  if (!verifyStorefrontProof(req.headers["x-storefront-proof"], req.validatedBody, linkSecrets, new Date())) {
    res.status(401).json({ type: "unauthorized", message: "Unauthorized" });
    return false;
  }
  return true;
}
