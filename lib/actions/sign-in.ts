"use server";

import { normaliseEmail } from "@order-pages/shared/orders/rules/lookup";
import { redirect } from "next/navigation";
import { z } from "zod";
import { afterSignIn } from "@/lib/forms/after-sign-in";
import { defineAction } from "@/lib/forms/define-action";
import { nextField, passwordField, typedEmailField } from "@/lib/forms/fields";
import { missInEqualTime } from "@/lib/forms/respond-in-equal-time";
import { withinLimit } from "@/lib/forms/within-limit";
import { backend } from "@/lib/medusa";
import { rememberDevice } from "@/lib/session/known-device";
import { askForFreshToken, keepToken } from "@/lib/session/token";

/** Longer than Medusa takes to check a password, so that the time of a miss does not tell whether there is an account. */
const REFUSED_MS = 600;

/** Signs a customer in and leads on to where they wanted to be. */
export const signIn = defineAction({
  fields: z.object({ email: typedEmailField, password: passwordField, next: nextField }),
  keep: ["email"],
  run: ({ email, password, next }) =>
    withinLimit("signIn", { email: normaliseEmail(email) }, async () => {
      const token = await missInEqualTime(REFUSED_MS, () => askForFreshToken(() => backend().signIn(email, password)));
      if (token === null) return { problem: "wrongPassword" };
      if (typeof token !== "string") return { problem: token.refused };
      await keepToken(token);
      await rememberDevice(normaliseEmail(email));
      redirect(await afterSignIn(next));
    }),
});
