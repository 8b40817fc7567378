"use server";

import { isAsked } from "@order-pages/shared/orders/facts/claims";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asCustomer } from "@/lib/forms/as-customer";
import { askForClaims, claimOutcome } from "@/lib/forms/claim-outcome";
import { defineAction } from "@/lib/forms/define-action";
import { readHeldOrders } from "@/lib/read/claims";
import { routes } from "@/lib/routes";

/** Asks for every order that this browser has opened: what it has earned is read here again, never from the form. */
export const claimHeld = defineAction({
  fields: z.object({}),
  keep: [],
  run: () =>
    asCustomer(routes.claims(), async (token) => {
      const orders = await readHeldOrders();
      if (orders.length === 0) redirect(routes.claims({ done: "nothingAsked" }));
      const answers = await askForClaims(token, orders);
      // Then the form has nothing left to ask for, and is gone with all that it could say.
      if (answers.every(isAsked)) redirect(routes.claims({ done: "asked" }));
      return claimOutcome(orders, answers);
    }),
});
