import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { countClaimableOrders, requestClaimableOrders } from "../../../../../claims/claimable-orders";
import { inApiSpelling } from "../../../../claims/api-spelling";

/** How many guest orders have the account's very email; none before its mailbox is proven. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ count: await countClaimableOrders(req.scope, req.auth_context.actor_id) });
}

/** Asks for all of them; each needs its mailbox's answer. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const outcomes = await requestClaimableOrders(req.scope, req.auth_context.actor_id);
  res.json({ outcomes: outcomes.map(inApiSpelling) });
}
