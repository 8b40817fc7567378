import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http";
import { notePasswordChanged } from "../../accounts/password-changed";
import { beforeAnswer } from "./before-answer";

/** Ends what was before a customer's password was changed by a mailed link. Comes after Medusa has checked the link. */
export function notePasswordChange(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const { actor_type, auth_provider } = req.params;
  if (actor_type === "customer" && auth_provider === "emailpass") {
    // The link's: Medusa puts what it was mailed to in the actor's place.
    const email = req.auth_context.actor_id;
    beforeAnswer(res, next, async (body) => {
      await notePasswordChanged(req.scope, email, new Date());
      return body;
    });
  }
  next();
}
