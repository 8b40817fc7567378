import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerRequest } from "../../../../../../requests/answer-request";
import { sendRequestMails } from "../../../../../../requests/mails";
import { answer } from "../../../../../requests/answer";

/** Does what a shopper asked for, or takes a withdrawal up. */
export async function POST(req: AuthenticatedMedusaRequest<unknown>, res: MedusaResponse): Promise<void> {
  const by = req.auth_context.actor_id;
  const came = await answerRequest(req.scope, req.params.id ?? "", { answer: "accept", by, note: null });
  answer(res, came);
  if (came.kind === "accepted") await sendRequestMails(req.scope, came.record, "admin");
}
