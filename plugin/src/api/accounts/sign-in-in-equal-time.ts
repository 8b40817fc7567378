import { setTimeout as after } from "node:timers/promises";
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { hashLikeMedusa } from "../../accounts/hash-like-medusa";
import { findEmailIdentity } from "../../accounts/identity-of-email";
import { millisecondsUntilTokensCount } from "../../accounts/sessions";
import { verifyProvenMailbox } from "../../accounts/verification";
import { beforeAnswer } from "./before-answer";

const credentials = z.object({ email: z.string().min(1), password: z.string().min(1) });

/**
 * Lets a sign-in take as long for an address that nobody has an account with: Medusa answers it at once, which tells who has one.
 * One in the very second of a password change or a sign-out everywhere waits for the next, because tokens of that second are
 * refused; one that was under way when the password was changed is no sign-in any more.
 */
export async function signInInEqualTime(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { data: typed } = credentials.safeParse(req.body);
  if (typed) {
    const identity = await findEmailIdentity(req.scope.resolve(ContainerRegistrationKeys.QUERY), typed.email);
    if (identity) {
      const subjects = identity.customerId === null ? [identity.id] : [identity.id, identity.customerId];
      await after(await millisecondsUntilTokensCount(req.scope, subjects, new Date()));
      await verifyProvenMailbox(req.scope, typed.email);
      const begun = new Date();
      beforeAnswer(res, next, async (body) => {
        if ((await millisecondsUntilTokensCount(req.scope, subjects, begun)) === 0) return body;
        throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "Invalid email or password");
      });
    } else await hashLikeMedusa(req.scope, typed.password);
  }
  next();
}
