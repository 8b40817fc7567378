import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sendRequestMails } from "../../../../../../requests/mails";
import { returnByShopper } from "../../../../../../requests/return-by-shopper";
import { answer } from "../../../../../requests/answer";
import type { ReturnBody } from "../../../../../requests/validators";

/** Asks for a return, at the sum that the shopper was shown. The mails follow the answer. */
export async function POST(req: MedusaRequest<ReturnBody>, res: MedusaResponse): Promise<void> {
  const came = await returnByShopper(req.scope, req.params.id ?? "", req.validatedBody);
  answer(res, came);
  if (came.kind === "accepted") await sendRequestMails(req.scope, came.record, "return");
}
