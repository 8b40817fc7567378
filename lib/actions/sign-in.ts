"use server";

import { normalizeEmail } from "@order-pages/shared/orders/rules/lookup";
import { z } from "zod";
import { defineAction } from "@/lib/forms/define-action";
import { enterAccount } from "@/lib/forms/enter-account";
import { nextField, passwordField, typedEmailField } from "@/lib/forms/fields";
import { missInEqualTime } from "@/lib/forms/respond-in-equal-time";
import { withinLimit } from "@/lib/forms/within-limit";
import { backend } from "@/lib/medusa";
import { dropConfirmationCode, readConfirmationCode } from "@/lib/session/confirmation-code";
import { askForFreshToken } from "@/lib/session/token";

/** Longer than Medusa takes to check a password, so that the time of a miss does not tell whether there is an account. */
const REFUSED_MS = 600;

/** Signs a customer in and leads on to where they wanted to be, or to what is asked for besides the password. */
export const signIn = defineAction({
  fields: z.object({ email: typedEmailField, password: passwordField, next: nextField }),
  keep: ["email"],
  run: ({ email, password, next }) =>
    withinLimit("signIn", { email: normalizeEmail(email) }, async () => {
      const code = await readConfirmationCode();
      const ask = () => askForFreshToken(() => backend().signIn(email, password, code));
      const answer = await missInEqualTime(REFUSED_MS, ask);
      if (answer === null) return { problem: "wrongPassword" };
      if (typeof answer !== "string" && "refused" in answer) return { problem: answer.refused };
      // It was used, or is good for nothing: another one is mailed then.
      if (code !== null) await dropConfirmationCode();
      return enterAccount(answer, { email, next });
    }),
});
