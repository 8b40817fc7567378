import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { endSessionsOf } from "../../../../../accounts/sessions";

/** Ends every session of the signed-in customer, on all devices. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { actor_id, auth_identity_id } = req.auth_context;
  await endSessionsOf(req.scope, [actor_id, auth_identity_id], new Date());
  res.json({ outcome: "signed_out" });
}
