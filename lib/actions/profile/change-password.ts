"use server";

import { z } from "zod";
import { asCustomer } from "@/lib/forms/as-customer";
import { defineAction } from "@/lib/forms/define-action";
import { newPasswordField, passwordField } from "@/lib/forms/fields";
import { getTranslations } from "@/lib/i18n/server";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";
import { keepToken } from "@/lib/session/token";

/** Changes the signed-in customer's password. This browser stays signed in; where the backend can end sessions, no other does. */
export const changePassword = defineAction({
  fields: z.object({ currentPassword: passwordField, newPassword: newPasswordField }),
  keep: [],
  run: ({ currentPassword, newPassword }) =>
    asCustomer(
      routes.profile(),
      async (token, { email, mailbox }) => {
        const asked = { email: email ?? "", current: currentPassword, next: newPassword };
        const change = await backend().changePassword(token, asked);
        if (change === null) return { problem: "fault" };
        if ("refused" in change) return { field: "currentPassword", error: change.refused };
        await keepToken(change.token);
        const t = await getTranslations("profile.password");
        // A backend that knows nothing of mailboxes ends no sessions either.
        const text = t(mailbox.state === "unknown" ? "changedHere" : "changed");
        return { answers: [{ tone: "success", text }] };
      },
      "ownPassword",
    ),
});
