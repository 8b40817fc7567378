"use server";

import { z } from "zod";
import { asCustomer } from "@/lib/forms/as-customer";
import { defineAction } from "@/lib/forms/define-action";
import { emailField, passwordField } from "@/lib/forms/fields";
import { getTranslations } from "@/lib/i18n/server";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";

/** How long to wait where too many links were sent: the plugin counts by the hour. */
const AN_HOUR = 3600;

/** Mails a link to the signed-in customer's new address. Says the same where that has an account: its owner alone is told. */
export const requestEmailChange = defineAction({
  fields: z.object({ newEmail: emailField, emailPassword: passwordField }),
  keep: ["newEmail"],
  run: ({ newEmail: email, emailPassword: password }) =>
    asCustomer(
      routes.profile(),
      async (token) => {
        const outcome = await backend().requestEmailChange(token, { email, password });
        switch (outcome) {
          case "sent": {
            const t = await getTranslations("profile.email");
            return { answers: [{ tone: "success", text: t("asked", { email }) }] };
          }
          case "failed": {
            const t = await getTranslations("mailbox");
            return { answers: [{ tone: "warning", text: t("failed") }] };
          }
          case "too_often":
            return { wait: AN_HOUR, isLocked: false };
          case "same":
            return { field: "newEmail", error: "sameEmail" };
          case "wrong_password":
            return { field: "emailPassword", error: "wrongCurrentPassword" };
          case "unproven":
            return { problem: "emailUnconfirmed" };
          case null:
            return { problem: "fault" };
        }
      },
      "ownPassword",
    ),
});
