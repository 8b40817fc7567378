import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerRequest } from "../../../../../../requests/answer-request";
import { sendRequestMails } from "../../../../../../requests/mails";
import { answer } from "../../../../../requests/answer";
import type { DeclineBody } from "../../../../../requests/validators";

/** Refuses what a shopper asked for, or a withdrawal, with a reason that the shopper is mailed. */
export async function POST(req: AuthenticatedMedusaRequest<DeclineBody>, res: MedusaResponse): Promise<void> {
  const by = req.auth_context.actor_id;
  const came = await answerRequest(req.scope, req.params.id ?? "", {
    answer: "decline",
    by,
    note: req.validatedBody.reason,
  });
  answer(res, came);
  if (came.kind === "accepted") await sendRequestMails(req.scope, came.record, "admin");
}
