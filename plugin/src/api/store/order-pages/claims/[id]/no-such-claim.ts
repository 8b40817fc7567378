import type { MedusaResponse } from "@medusajs/framework/http";

/** The same for somebody else's request and for none at all. */
export function noSuchClaim(res: MedusaResponse): void {
  res.status(404).json({ type: "not_found", message: "Claim was not found" });
}
