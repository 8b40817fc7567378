import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sessionOf } from "../../../../accounts/session-of";
import { endSignIn } from "../../../../accounts/sessions";

/** Ends the sign-in that the request's token is of, in every copy of it and with all that was refreshed from it. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const session = sessionOf(req.auth_context);
  if (session) await endSignIn(req.scope, session);
  res.json({ outcome: "signed_out" });
}
