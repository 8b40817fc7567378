"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { afterSignIn } from "@/lib/forms/after-sign-in";
import { defineAction } from "@/lib/forms/define-action";
import { emailField, firstNameField, lastNameField, newPasswordField, nextField } from "@/lib/forms/fields";
import { withinLimit } from "@/lib/forms/within-limit";
import { backend } from "@/lib/medusa";
import { rememberDevice } from "@/lib/session/known-device";
import { keepToken } from "@/lib/session/token";

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
      if ("refused" in registered) return { field: "email", error: registered.refused };
      await keepToken(registered.token);
      await rememberDevice(registration.email);
      redirect(await afterSignIn(next));
    }),
});
