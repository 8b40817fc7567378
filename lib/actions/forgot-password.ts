"use server";

import { normaliseEmail } from "@order-pages/shared/orders/rules/lookup";
import { redirect } from "next/navigation";
import { z } from "zod";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";
import { atLeast } from "./at-least";
import { defineAction } from "./define-action";
import { typedEmailField } from "./fields";
import { mailWithin, within } from "./within";

/** Longer than Medusa takes to write a link, so that the time does not tell whether there is an account. */
const ASKED_MS = 600;

/** Has a link to choose a new password sent; says the same whether there is such an account or not. */
export const forgotPassword = defineAction({
  fields: z.object({ email: typedEmailField }),
  keep: ["email"],
  run: ({ email }) =>
    within("mail", {}, async () => {
      await atLeast(ASKED_MS, () => mailWithin(normaliseEmail(email), () => backend().requestPasswordReset(email)));
      redirect(routes.forgotPassword({ sent: true }));
    }),
});
