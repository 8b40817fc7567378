"use server";

import { redirect } from "next/navigation";
import { asCustomer } from "@/lib/forms/as-customer";
import { defineAction } from "@/lib/forms/define-action";
import { claimFields } from "@/lib/forms/fields";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";

/** Takes a request back, or says what its mailbox answered first. */
export const cancelClaim = defineAction({
  fields: claimFields,
  keep: [],
  run: ({ claimId }) =>
    asCustomer(routes.claims(), async (token) => {
      const state = await backend().cancelClaim(token, claimId);
      redirect(routes.claims({ done: state === "canceled" ? "canceled" : "ended" }));
    }),
});
