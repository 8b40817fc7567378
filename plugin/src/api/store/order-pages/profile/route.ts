import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readProfile } from "../../../../accounts/read-profile";
import { sessionCustomerOf } from "../../../../accounts/session-customer";

/** What the signed-in customer may see of themselves, and whether there is a password to change it by. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const profile = await readProfile(req.scope, sessionCustomerOf(req.auth_context));
  if (profile === null) {
    res.status(404).json({ type: "not_found", message: "There is no such customer" });
    return;
  }
  res.json({ profile });
}
