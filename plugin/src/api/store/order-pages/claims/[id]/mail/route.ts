import { setTimeout as after } from "node:timers/promises";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { findOwnClaim } from "../../../../../../claims/own-claim";
import { sendClaimMail } from "../../../../../../claims/send-claim-mail";
import { noSuchClaim } from "../no-such-claim";

/** Whoever pressed "send again" has not got the patience of a mail server. The mail goes on, and the claim tells its end. */
const PATIENCE_MS = 2_500;

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
  const mail = sendClaimMail(req.scope, claim, { trigger: "claim.mail", isFirst: false });
  res.json({ outcome: await Promise.race([mail, after(PATIENCE_MS, "pending")]) });
}
