"use server";

import { isOrderId } from "@order-pages/shared/orders/rules/ids";
import { normaliseNumber } from "@order-pages/shared/orders/rules/lookup";
import { redirect } from "next/navigation";
import { z } from "zod";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";
import { atLeast } from "./at-least";
import { defineAction } from "./define-action";
import { emailField, numberField } from "./fields";
import { mailWithin, within } from "./within";

/** Longer than a backend at work takes to find an order, so that the time does not tell whether there is one. */
const ASKED_MS = 600;

/**
 * Has the link to an order mailed to the order's own mailbox, for an owner whom strangers have locked out of number or email. The
 * order is named by its number or, from its own page, by its id. Says the same whatever is found.
 */
export const mailOrderLink = defineAction({
  fields: z.object({
    number: numberField.catch(""),
    orderId: z.string().refine(isOrderId).catch(""),
    email: emailField,
  }),
  keep: ["email"],
  run: ({ number, orderId, email }) =>
    within("mail", {}, async () => {
      await atLeast(ASKED_MS, () =>
        mailWithin(email, async () => {
          const named = number || (await numberOf(orderId));
          if (named !== "") await backend().mailOrderLink({ number: named, email });
        }),
      );
      redirect(routes.lookup({ mailed: true }));
    }),
});

async function numberOf(orderId: string): Promise<string> {
  const order = orderId === "" ? null : await backend().retrieveOrder(orderId);
  return normaliseNumber(order?.number ?? "");
}
