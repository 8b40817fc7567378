import type { AuthContext, MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readCustomerToken, sessionOf } from "../../accounts/session-of";
import { isEnded } from "../../accounts/sessions";

/** A request as Medusa's guards leave it: by a token, or by a cookie of Medusa's own sessions. */
type Guarded = MedusaRequest & { auth_context?: AuthContext; session?: { auth_context?: AuthContext } };

/**
 * Takes a customer's token away from a request where it is refused, and the cookie's session with it, before any route sees it. A
 * route that asks for a customer then answers 401 in Medusa's own words, and one that is open to all answers as to anybody.
 */
export async function refuseEndedSessions(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const guarded = req as Guarded;
  const ofCookie = sessionOf(guarded.session?.auth_context);
  if (guarded.session && ofCookie && (await isEnded(req.scope, ofCookie))) {
    delete guarded.session.auth_context;
    delete guarded.auth_context;
  }
  const ofToken = sessionOf(readCustomerToken(req.scope, req.headers.authorization));
  if (ofToken && (await isEnded(req.scope, ofToken))) {
    delete req.headers.authorization;
    // Where there is a cookie's session beside it, Medusa believes that one.
    if (!ofCookie) delete guarded.auth_context;
  }
  next();
}
