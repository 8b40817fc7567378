import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readClaimQuestion } from "../../../../claims/claim-question";
import { inApiSpelling } from "../../../claims/api-spelling";
import type { TransferBody } from "./validator";

/** What the link of a mail asks. A POST that changes nothing: a token in an address would end up in logs. */
export async function POST(req: MedusaRequest<TransferBody>, res: MedusaResponse): Promise<void> {
  const { order_id, token } = req.validatedBody;
  const question = await readClaimQuestion(req.scope, order_id, token);
  res.json({ transfer: question && { ...question, state: inApiSpelling(question.state) } });
}
