import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";

/**
 * What a signed-in customer has chosen to read in, which is all that the request says: the middleware before it keeps that for their
 * mails, see `rememberLocaleOfSession`.
 */
export function POST(_req: AuthenticatedMedusaRequest, res: MedusaResponse): void {
  res.json({ outcome: "noted" });
}
