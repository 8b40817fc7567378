import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readMailboxToken } from "../../../../../accounts/mailbox-link";
import { proveMailbox } from "../../../../../accounts/mailbox-proofs";
import type { ConfirmBodyType } from "./validator";

/**
 * Proves a mailbox by what was mailed to it, and the account by its session: both together. Whoever opens a mail about an account of
 * somebody else's making proves nothing by it.
 */
export async function POST(req: AuthenticatedMedusaRequest<ConfirmBodyType>, res: MedusaResponse): Promise<void> {
  const customerId = req.auth_context.actor_id;
  const link = readMailboxToken(req.scope, req.validatedBody.token, new Date());
  const isProven =
    link?.customerId === customerId && (await proveMailbox(req.scope, customerId, { email: link.email, by: "link" }));
  res.json({ outcome: isProven ? "proven" : "refused" });
}
