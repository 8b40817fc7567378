import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listClaims } from "../../../../claims/list-claims";
import { requestClaim } from "../../../../claims/request-claim";
import { inApiSpelling } from "../../../claims/api-spelling";
import type { ClaimBody } from "./validator";

/** The signed-in customer's requests for orders, and what became of them. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const claims = await listClaims(req.scope, req.auth_context.actor_id);
  res.json({ claims: claims.map((claim) => ({ ...claim, state: inApiSpelling(claim.state) })) });
}

/** Asks for an order. Whoever has its id may ask; its mailbox decides. */
export async function POST(req: AuthenticatedMedusaRequest<ClaimBody>, res: MedusaResponse): Promise<void> {
  const claim = { orderId: req.validatedBody.order_id, customerId: req.auth_context.actor_id };
  res.json({ outcome: inApiSpelling(await requestClaim(req.scope, claim)) });
}
