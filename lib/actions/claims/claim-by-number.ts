"use server";

import { z } from "zod";
import { asCustomer } from "@/lib/forms/as-customer";
import { requestClaims } from "@/lib/forms/claim-outcome";
import { defineAction } from "@/lib/forms/define-action";
import { emailField, numbersField } from "@/lib/forms/fields";
import { proveOrders } from "@/lib/forms/prove-orders";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";

/** Asks for orders by their numbers and the email they were placed with: who knows both may ask, the mailbox decides. */
export const claimByNumber = defineAction({
  fields: z.object({ numbers: numbersField, email: emailField }),
  keep: ["numbers", "email"],
  run: ({ numbers, email }) =>
    asCustomer(routes.claims(), (token) =>
      proveOrders(
        numbers.map((number) => ({ number, email })),
        backend().lookupOrder,
        (proven, missed) =>
          requestClaims(
            token,
            proven.map(({ claimed, orderId }) => ({ id: orderId, number: claimed.number })),
            missed.map(({ number }) => number),
          ),
      ),
    ),
});
