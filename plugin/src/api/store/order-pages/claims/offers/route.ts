import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { countOffers, requestOffers } from "../../../../../claims/offers";

/** How many guest orders have the account's email. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ count: await countOffers(req.scope, req.auth_context.actor_id) });
}

/** Asks for all of them; each needs its mailbox's answer. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ outcomes: await requestOffers(req.scope, req.auth_context.actor_id) });
}
