import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { cancelReturnByShopper } from "../../../../../../../../requests/cancel-return";
import { sendRequestMails } from "../../../../../../../../requests/mails";
import { answer } from "../../../../../../../requests/answer";
import type { TakeBackBody } from "../../../../../../../requests/validators";

/** Takes a return back, while nothing of it has come. */
export async function POST(req: MedusaRequest<TakeBackBody>, res: MedusaResponse): Promise<void> {
  const { id: orderId = "", returnId = "" } = req.params;
  const came = await cancelReturnByShopper(req.scope, { orderId, returnId, viewer: req.validatedBody.viewer });
  answer(res, came);
  if (came.kind === "accepted" && came.record) await sendRequestMails(req.scope, came.record, "cancel-return");
}
