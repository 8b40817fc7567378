"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/lib/forms/define-action";
import { newPasswordField } from "@/lib/forms/fields";
import { withinLimit } from "@/lib/forms/within-limit";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";
import { dropResetProof, readResetProof } from "@/lib/session/reset-proof";

/** Changes the password of the account whose mailed link this browser has followed. */
export const resetPassword = defineAction({
  fields: z.object({ password: newPasswordField }),
  keep: [],
  run: ({ password }) =>
    withinLimit("newPassword", {}, async () => {
      const proof = await readResetProof();
      if (proof === null || !(await backend().resetPassword(proof, password))) return { problem: "resetLinkSpent" };
      await dropResetProof();
      redirect(routes.login({ changed: true }));
    }),
});
