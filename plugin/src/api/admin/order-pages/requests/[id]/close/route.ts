import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerRequest } from "../../../../../../requests/answer-request";
import { sendRequestMails } from "../../../../../../requests/mails";
import { answer } from "../../../../../requests/answer";

/** Puts a withdrawal away that is none: a duplicate, or taken back by agreement. */
export async function POST(req: AuthenticatedMedusaRequest<unknown>, res: MedusaResponse): Promise<void> {
  const by = req.auth_context.actor_id;
  const came = await answerRequest(req.scope, req.params.id ?? "", { answer: "close", by, note: null });
  answer(res, came);
  if (came.kind === "accepted") await sendRequestMails(req.scope, came.record, "admin");
}
