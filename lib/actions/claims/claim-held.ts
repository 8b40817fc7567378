"use server";

import { isAsked } from "@order-pages/shared/orders/facts/claims";
import { redirect } from "next/navigation";
import { z } from "zod";
import { readHeldOrders } from "@/lib/read/claims";
import { routes } from "@/lib/routes";
import { defineAction } from "../define-action";
import { asCustomer } from "./as-customer";
import { askFor, tellOf } from "./request";

/** Asks for every order that this browser has opened: what it has earned is read here again, never from the form. */
export const claimHeld = defineAction({
  fields: z.object({}),
  keep: [],
  run: () =>
    asCustomer(routes.claims(), async (token) => {
      const orders = await readHeldOrders();
      if (orders.length === 0) redirect(routes.claims({ done: "nothingAsked" }));
      const answers = await askFor(token, orders);
      // Then the form has nothing left to ask for, and is gone with all that it could say.
      if (answers.every(isAsked)) redirect(routes.claims({ done: "asked" }));
      return tellOf(orders, answers);
    }),
});
