import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { declareWithdrawal } from "../../../../requests/declare-withdrawal";
import { sendRequestMails } from "../../../../requests/mails";
import { prepareWithdrawal } from "../../../../requests/prepare-withdrawal";
import { shownReceipt } from "../../../../requests/shown-withdrawal";
import type { WithdrawalBody } from "../../../requests/validators";

/**
 * Takes a declaration of withdrawal: stored first, then answered, then acknowledged by mail, and only then may something be prepared
 * from it. The answer and its time are the same whether it matches an order or not.
 */
export async function POST(req: MedusaRequest<WithdrawalBody>, res: MedusaResponse): Promise<void> {
  const { record } = await declareWithdrawal(req.scope, req.validatedBody);
  res.json({ withdrawal: shownReceipt(record) });
  await sendRequestMails(req.scope, record, "withdrawal");
  const prepared = await prepareWithdrawal(req.scope, record.id);
  if (prepared) await sendRequestMails(req.scope, prepared, "withdrawal");
}
