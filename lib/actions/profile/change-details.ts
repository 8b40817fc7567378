"use server";

import { z } from "zod";
import { asCustomer } from "@/lib/forms/as-customer";
import { defineAction } from "@/lib/forms/define-action";
import { firstNameField, lastNameField, optionalTextField } from "@/lib/forms/fields";
import { getTranslations } from "@/lib/i18n/server";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";

/** Longer is no number, with all that people write into one. */
const MAX_PHONE = 40;

/** Changes what the signed-in customer is called, and their phone number. */
export const changeDetails = defineAction({
  fields: z.object({
    firstName: firstNameField,
    lastName: lastNameField,
    phone: optionalTextField(MAX_PHONE),
  }),
  keep: ["firstName", "lastName", "phone"],
  run: ({ phone, ...names }) =>
    asCustomer(
      routes.profile(),
      async (token) => {
        if (!(await backend().changeDetails(token, { ...names, phone: phone ?? "" }))) return { problem: "fault" };
        const t = await getTranslations("profile.details");
        return { answers: [{ tone: "success", text: t("saved") }] };
      },
      "profile",
    ),
});
