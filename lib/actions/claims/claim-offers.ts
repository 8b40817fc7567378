"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { backend } from "@/lib/medusa";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { routes } from "@/lib/routes";
import { defineAction } from "../define-action";
import { asCustomer } from "./as-customer";

/** Asks for every guest's order that has the account's own address. Which they are stays unsaid until the mailbox accepts. */
export const claimOffers = defineAction({
  fields: z.object({}),
  keep: [],
  run: () =>
    asCustomer(routes.claims(), async (token) => {
      const [answers, t] = await Promise.all([backend().requestOffers(token), getTranslations("claims")]);
      if (answers === null) throw new BackendUnavailable("malformed");
      const count = answers.filter((answer) => answer === "asked").length;
      return { answers: [{ tone: count > 0 ? "success" : "warning", text: t("offersAsked", { count }) }] };
    }),
});
