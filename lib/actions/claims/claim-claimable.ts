"use server";

import { isAsked } from "@order-pages/shared/orders/facts/claims";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asCustomer } from "@/lib/forms/as-customer";
import { defineAction } from "@/lib/forms/define-action";
import { backend } from "@/lib/medusa";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { routes } from "@/lib/routes";

/** Asks for every guest's order that has the account's own address. Which they are stays unsaid until the mailbox accepts. */
export const claimClaimable = defineAction({
  fields: z.object({}),
  keep: [],
  run: () =>
    asCustomer(routes.claims(), async (token) => {
      const answers = await backend().requestClaimable(token);
      if (answers === null) throw new BackendUnavailable("malformed");
      redirect(routes.claims({ done: answers.some(isAsked) ? "asked" : "nothingAsked" }));
    }),
});
