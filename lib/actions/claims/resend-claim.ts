"use server";

import { redirect } from "next/navigation";
import { asCustomer } from "@/lib/forms/as-customer";
import { defineAction } from "@/lib/forms/define-action";
import { claimFields } from "@/lib/forms/fields";
import { getTranslations } from "@/lib/i18n/server";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";

/** Has an open request mailed to its mailbox once more. */
export const resendClaim = defineAction({
  fields: claimFields,
  keep: [],
  run: ({ claimId }) =>
    asCustomer(routes.claims(), async (token) => {
      const [mail, t] = await Promise.all([backend().resendClaim(token, claimId), getTranslations("claims.resent")]);
      if (mail === null || mail === "ended") redirect(routes.claims({ done: "ended" }));
      const isSent = mail === "sent" || mail === "sending";
      return { answers: [{ tone: isSent ? "success" : "warning", text: t(mail) }] };
    }),
});
