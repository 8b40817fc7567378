"use server";

import { normaliseEmail } from "@order-pages/shared/orders/rules/lookup";
import { z } from "zod";
import { backend } from "@/lib/medusa";
import { askForFreshToken } from "@/lib/session/token";
import { missAtLeast } from "./at-least";
import { beginSession } from "./begin-session";
import { defineAction } from "./define-action";
import { nextField, passwordField, typedEmailField } from "./fields";
import { within } from "./within";

/** Longer than Medusa takes to check a password, so that the time of a miss does not tell whether there is an account. */
const REFUSED_MS = 600;

/** Signs a customer in and leads on to where they wanted to be. */
export const signIn = defineAction({
  fields: z.object({ email: typedEmailField, password: passwordField, next: nextField }),
  keep: ["email"],
  run: ({ email, password, next }) =>
    within("signIn", { email: normaliseEmail(email) }, async () => {
      const token = await missAtLeast(REFUSED_MS, () => askForFreshToken(() => backend().signIn(email, password)));
      if (token === null) return { problem: "wrongPassword" };
      if (typeof token !== "string") return { problem: token.refused };
      return beginSession(token, normaliseEmail(email), next);
    }),
});
