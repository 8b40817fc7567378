"use server";

import { z } from "zod";
import { defineAction } from "@/lib/forms/define-action";
import { enterAccount } from "@/lib/forms/enter-account";
import { emailField, firstNameField, lastNameField, newPasswordField, nextField } from "@/lib/forms/fields";
import { withinLimit } from "@/lib/forms/within-limit";
import { backend } from "@/lib/medusa";

/** Creates an account, signs it in and leads on. Medusa itself tells here, and only here, that an address has one. */
export const register = defineAction({
  fields: z.object({
    firstName: firstNameField,
    lastName: lastNameField,
    email: emailField,
    password: newPasswordField,
    next: nextField,
  }),
  keep: ["firstName", "lastName", "email"],
  run: ({ next, ...registration }) =>
    withinLimit("register", { email: registration.email }, async () => {
      const registered = await backend().register(registration);
      if (typeof registered !== "string" && "refused" in registered)
        return { field: "email", error: registered.refused };
      return enterAccount(registered, { email: registration.email, next });
    }),
});
