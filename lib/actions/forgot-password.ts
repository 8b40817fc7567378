"use server";

import { normalizeEmail } from "@order-pages/shared/orders/rules/lookup";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/lib/forms/define-action";
import { typedEmailField } from "@/lib/forms/fields";
import { respondInEqualTime } from "@/lib/forms/respond-in-equal-time";
import { mailWithinLimit, withinLimit } from "@/lib/forms/within-limit";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";

/** Longer than Medusa takes to write a link, so that the time does not tell whether there is an account. */
const ASKED_MS = 600;

/** Has a link to choose a new password sent; says the same whether there is such an account or not. */
export const forgotPassword = defineAction({
  fields: z.object({ email: typedEmailField }),
  keep: ["email"],
  run: ({ email }) =>
    withinLimit("mail", {}, async () => {
      await respondInEqualTime(ASKED_MS, () =>
        mailWithinLimit(normalizeEmail(email), () => backend().requestPasswordReset(email)),
      );
      redirect(routes.forgotPassword({ sent: true }));
    }),
});
