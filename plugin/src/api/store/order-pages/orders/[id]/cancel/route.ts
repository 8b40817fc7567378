import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { cancelByShopper } from "../../../../../../requests/cancel-by-shopper";
import { sendRequestMails } from "../../../../../../requests/mails";
import { readRequest } from "../../../../../../requests/records";
import { answer } from "../../../../../requests/answer";
import type { CancelBody } from "../../../../../requests/validators";

/** Cancels an order for its shopper, or asks the shop to. The mails follow the answer. */
export async function POST(req: MedusaRequest<CancelBody>, res: MedusaResponse): Promise<void> {
  const came = await cancelByShopper(req.scope, req.params.id ?? "", req.validatedBody);
  answer(res, came);
  const record = came.kind === "accepted" ? came.record : null;
  if (record) await sendRequestMails(req.scope, (await readRequest(req.scope, record.id)) ?? record, "cancel");
}
