"use server";

import { isOrderId } from "@order-pages/shared/orders/rules/ids";
import { normalizeNumber } from "@order-pages/shared/orders/rules/lookup";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/lib/forms/define-action";
import { emailField, numberField } from "@/lib/forms/fields";
import { respondInEqualTime } from "@/lib/forms/respond-in-equal-time";
import { mailWithinLimit, withinLimit } from "@/lib/forms/within-limit";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";

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
    withinLimit("mail", {}, async () => {
      await respondInEqualTime(ASKED_MS, () =>
        mailWithinLimit(email, async () => {
          const named = number || (await numberOf(orderId));
          if (named !== "") await backend().mailOrderLink({ number: named, email });
        }),
      );
      redirect(routes.lookup({ mailed: true }));
    }),
});

async function numberOf(orderId: string): Promise<string> {
  const order = orderId === "" ? null : await backend().retrieveOrder(orderId);
  return normalizeNumber(order?.number ?? "");
}
