"use server";

import { isAsked } from "@order-pages/shared/orders/facts/claims";
import { redirect } from "next/navigation";
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
      const answers = await backend().requestOffers(token);
      if (answers === null) throw new BackendUnavailable("malformed");
      redirect(routes.claims({ done: answers.some(isAsked) ? "asked" : "nothingAsked" }));
    }),
});
