"use server";

import { normalizeEmail } from "@order-pages/shared/orders/rules/lookup";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/lib/forms/define-action";
import { enterAccount } from "@/lib/forms/enter-account";
import { codeField, nextField } from "@/lib/forms/fields";
import { withinLimit } from "@/lib/forms/within-limit";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";
import { dropSecondStep, readSecondStep } from "@/lib/session/second-step";

/** Finishes a sign-in whose account has a second factor. */
export const enterCode = defineAction({
  fields: z.object({ code: codeField, next: nextField }),
  keep: [],
  run: async ({ code, next }) => {
    const step = await readSecondStep();
    if (step === null) redirect(routes.login({ next: next ?? "", ended: true }));
    const { email } = step;
    return withinLimit("signIn", { email: normalizeEmail(email) }, async () => {
      const answer = await backend().finishSignIn(step, email, code);
      if (answer === null) return { problem: "wrongCode" };
      if (typeof answer !== "string" && "refused" in answer) return { problem: answer.refused };
      await dropSecondStep();
      return enterAccount(answer, { email, next });
    });
  },
});
