import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerRequest } from "../../../../../../requests/answer-request";
import { sendRequestMails } from "../../../../../../requests/mails";
import { answer } from "../../../../../requests/answer";

/** Notes that a withdrawal is dealt with: nothing is on its way back, and the refund is made. */
export async function POST(req: AuthenticatedMedusaRequest<unknown>, res: MedusaResponse): Promise<void> {
  const by = req.auth_context.actor_id;
  const came = await answerRequest(req.scope, req.params.id ?? "", { answer: "settle", by, note: null });
  answer(res, came);
  if (came.kind === "accepted") await sendRequestMails(req.scope, came.record, "admin");
}
