"use server";

import { z } from "zod";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";
import { defineAction } from "../define-action";
import { emailField, numbersField } from "../fields";
import { proveEach } from "../prove";
import { asCustomer } from "./as-customer";
import { requestClaims } from "./request";

/** Asks for orders by their numbers and the email they were placed with: who knows both may ask, the mailbox decides. */
export const claimByNumber = defineAction({
  fields: z.object({ numbers: numbersField, email: emailField }),
  keep: ["numbers", "email"],
  run: ({ numbers, email }) =>
    asCustomer(routes.claims(), (token) =>
      proveEach(
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
