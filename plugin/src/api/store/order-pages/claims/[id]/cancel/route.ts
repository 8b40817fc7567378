import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { cancelClaim } from "../../../../../../claims/cancel-claim";
import { inApiSpelling } from "../../../../../claims/api-spelling";
import { noSuchClaim } from "../no-such-claim";

/** Takes an own request back; answers the state that it then has. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const state = await cancelClaim(req.scope, req.auth_context.actor_id, req.params.id ?? "");
  if (state === null) {
    noSuchClaim(res);
    return;
  }
  res.json({ state: inApiSpelling(state) });
}
