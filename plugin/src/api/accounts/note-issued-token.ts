import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { proveByProvider } from "../../accounts/prove-by-provider";
import { readCustomerToken, sessionOf } from "../../accounts/session-of";
import { isEnded, noteRefreshed, type SessionToken } from "../../accounts/sessions";
import { beforeAnswer } from "./before-answer";

const tokenAnswer = z.object({ token: z.string() });

/**
 * Keeps what a token that Medusa hands out says beyond itself: which sign-in it is refreshed from, and that another provider has
 * proven its mailbox.
 */
export function noteIssuedToken(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const parent = parentOf(req);
  beforeAnswer(res, next, async (body) => {
    const issued = tokenAnswer.safeParse(body).data;
    const token = issued && readCustomerToken(req.scope, `Bearer ${issued.token}`);
    if (token) {
      const child = sessionOf(token);
      if (parent && child) {
        await noteRefreshed(req.scope, parent, child);
        // It may have ended while Medusa made the new one, which would begin a life of its own.
        if (await isEnded(req.scope, parent)) throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "Unauthorized");
      }
      await proveByProvider(req.scope, token);
    }
    return body;
  });
  next();
}

/** The token that another one is asked for in place of. */
function parentOf(
  req: MedusaRequest & { session?: { auth_context?: Parameters<typeof sessionOf>[0] } },
): SessionToken | null {
  return sessionOf(req.session?.auth_context) ?? sessionOf(readCustomerToken(req.scope, req.headers.authorization));
}
