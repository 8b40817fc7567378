"use server";

import { isOrderId } from "@order-pages/shared/orders/rules/ids";
import { normalizeEmail } from "@order-pages/shared/orders/rules/lookup";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/lib/forms/define-action";
import { emailField, nextField } from "@/lib/forms/fields";
import { proveOrder, WRONG_EMAIL } from "@/lib/forms/prove-orders";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";
import { grant } from "@/lib/session/grants";
import { rememberDevice } from "@/lib/session/known-device";

/** The email field of an order's summary: who knows the order's email sees the rest of it. */
export const openOrder = defineAction({
  fields: z.object({
    orderId: z.string().catch(""),
    email: emailField,
    page: z.enum(["order", "confirmed"]).catch("order"),
    next: nextField,
  }),
  keep: ["email"],
  run: ({ orderId, email, page, next }) =>
    proveOrder(
      // What is no id of Medusa's counts by its email alone: what anybody may write at will goes into no counter.
      { number: isOrderId(orderId) ? orderId : email, email },
      async () => {
        if (!isOrderId(orderId)) return null;
        const order = await backend().retrieveOrder(orderId);
        return order?.email && normalizeEmail(order.email) === email ? orderId : null;
      },
      async () => {
        await grant({ id: orderId, email }, "email");
        await rememberDevice(email, orderId);
        redirect(next ?? routes[page](orderId));
      },
      WRONG_EMAIL,
    ),
});
