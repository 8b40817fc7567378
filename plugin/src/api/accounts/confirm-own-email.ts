import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { readCustomerToken } from "../../accounts/session-of";
import { addressOfCode, proveByVerification } from "../../accounts/verification";
import { beforeAnswer } from "./before-answer";

/** Medusa's own provider; what another one's codes are, only that one knows. */
const body = z.object({ code: z.string().min(1), code_provider: z.literal("token").optional() });

/**
 * Lets whoever knows an account's password confirm that account's address and no other, which proves its mailbox, too. Without a
 * token whoever has the code confirms, as Medusa has it, and that proves nothing: they may have opened the mail of somebody else's account.
 */
export async function confirmOwnEmail(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { data } = body.safeParse(req.body);
  const identityId = readCustomerToken(req.scope, req.headers.authorization)?.auth_identity_id;
  if (!data || !identityId) return next();
  const email = await addressOfCode(req.scope, identityId, data.code);
  if (email === null) {
    // In Medusa's own words for a code that is nobody's.
    return next(new MedusaError(MedusaError.Types.NOT_ALLOWED, "Verification code is invalid or already used"));
  }
  beforeAnswer(res, next, async (answer) => {
    await proveByVerification(req.scope, identityId, email);
    return answer;
  });
  next();
}
