import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { confirmEmailChange } from "../../../../../../accounts/confirm-email-change";
import { sessionCustomerOf } from "../../../../../../accounts/session-customer";
import type { ConfirmEmailBody } from "../../../../../profile/validators";

/** Gives the signed-in customer the address that a mailed link names: link and session together. */
export async function POST(req: AuthenticatedMedusaRequest<ConfirmEmailBody>, res: MedusaResponse): Promise<void> {
  const isChanged = await confirmEmailChange(req.scope, sessionCustomerOf(req.auth_context), req.validatedBody.token);
  res.json({ outcome: isChanged ? "changed" : "refused" });
}
