import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sendRequestMails } from "../../../../../../requests/mails";
import { sendCopy } from "../../../../../../requests/send-copy";
import { answer } from "../../../../../requests/answer";
import type { CopyBody } from "../../../../../requests/validators";

/** Sends a declaration's acknowledgement to another address, too; at most three. */
export async function POST(req: MedusaRequest<CopyBody>, res: MedusaResponse): Promise<void> {
  const came = await sendCopy(req.scope, req.params.id ?? "", req.validatedBody.email);
  answer(res, came);
  if (came.kind === "accepted") await sendRequestMails(req.scope, came.record, "resend");
}
