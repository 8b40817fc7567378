import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sendRequestMails } from "../../../../../../../../requests/mails";
import { takeBackRequest } from "../../../../../../../../requests/take-back";
import { answer } from "../../../../../../../requests/answer";
import type { TakeBackBody } from "../../../../../../../requests/validators";

/** Takes back what waits for the shop's answer. */
export async function POST(req: MedusaRequest<TakeBackBody>, res: MedusaResponse): Promise<void> {
  const { id: orderId = "", requestId = "" } = req.params;
  const came = await takeBackRequest(req.scope, { orderId, requestId, viewer: req.validatedBody.viewer });
  answer(res, came);
  if (came.kind === "accepted") await sendRequestMails(req.scope, came.record, "take-back");
}
