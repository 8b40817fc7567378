import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { findOwnClaim } from "../../../../../../claims/own-claim";
import { sendTransferMail } from "../../../../../../claims/send-transfer-mail";
import { noSuchClaim } from "../no-such-claim";

/** Sends the mail of an own, open request once more. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const claim = await findOwnClaim(req.scope, req.auth_context.actor_id, req.params.id ?? "");
  if (!claim) {
    noSuchClaim(res);
    return;
  }
  if (claim.state !== "pending") {
    res.json({ outcome: "not_pending" });
    return;
  }
  res.json({ outcome: await sendTransferMail(req.scope, claim, { trigger: "claim.mail", isFirst: false }) });
}
