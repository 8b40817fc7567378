import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { askerOf } from "../../../../../../accounts/asker";
import { confirmEmailChange } from "../../../../../../accounts/confirm-email-change";
import type { ConfirmEmailBody } from "../../../../../profile/validators";

/** Gives the signed-in customer the address that a mailed link names: link and session together. */
export async function POST(req: AuthenticatedMedusaRequest<ConfirmEmailBody>, res: MedusaResponse): Promise<void> {
  const isChanged = await confirmEmailChange(req.scope, askerOf(req.auth_context), req.validatedBody.token);
  res.json({ outcome: isChanged ? "changed" : "refused" });
}
