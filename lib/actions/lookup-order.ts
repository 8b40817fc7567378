"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/lib/forms/define-action";
import { emailField, numberField } from "@/lib/forms/fields";
import { proveOrder } from "@/lib/forms/prove-orders";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";
import { grant } from "@/lib/session/grants";
import { rememberDevice } from "@/lib/session/known-device";

/** Guest lookup: number and email open the order in this browser. */
export const lookupOrder = defineAction({
  fields: z.object({ number: numberField, email: emailField }),
  keep: ["number", "email"],
  run: (query) =>
    proveOrder(query, backend().lookupOrder, async (orderId) => {
      await grant({ id: orderId, email: query.email }, "lookup");
      await rememberDevice(query.email, query.number, orderId);
      redirect(routes.order(orderId));
    }),
});
