"use server";

import { getTranslations } from "next-intl/server";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";
import { defineAction } from "../define-action";
import { claimFields } from "../fields";
import { asCustomer } from "./as-customer";

/** Takes a request back, or says what its mailbox answered first. */
export const cancelClaim = defineAction({
  fields: claimFields,
  keep: [],
  run: ({ claimId }) =>
    asCustomer(routes.claims(), async (token) => {
      const [state, t] = await Promise.all([backend().cancelClaim(token, claimId), getTranslations("claims")]);
      return state === "canceled"
        ? { answers: [{ tone: "success", text: t("canceled") }] }
        : { answers: [{ tone: "warning", text: t("endedMeanwhile") }] };
    }),
});
