"use server";

import { withdrawalSentence } from "@order-pages/shared/orders/rules/withdrawal-sentence";
import { redirect } from "next/navigation";
import { z } from "zod";
import { env } from "@/lib/env";
import { defineAction } from "@/lib/forms/define-action";
import { optionalTextField, requestKeyField } from "@/lib/forms/fields";
import { matchWithdrawal } from "@/lib/forms/match-withdrawal";
import { contractField, declarerFields } from "@/lib/forms/withdrawal-fields";
import { getLanguage, getLocale } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";
import { keepDeclarer } from "@/lib/session/declarer";
import { grant } from "@/lib/session/grants";
import { rememberDevice } from "@/lib/session/known-device";
import { submitDeclaration } from "./submit-declaration";

/**
 * A withdrawal that is typed, in two steps of one form: `review` says what will be confirmed, `confirm` declares it, and `change`
 * goes back. Where number and email are an order's, the order fills the form in; where they are none, nothing tells so.
 */
export const declareWithdrawal = defineAction({
  fields: z.object({
    key: requestKeyField,
    step: z.enum(["review", "confirm", "change"]),
    ...declarerFields,
    contract: contractField,
    text: optionalTextField(2000),
    sentence: z.string().catch(""),
  }),
  keep: ["key", "step", "name", "email", "contract", "text", "sentence"],
  outage: "unsure",
  run: async ({ key, step, name, email, contract, text }) => {
    const receivedAt = new Date();
    if (step === "change") return { next: { step: "review" } };
    if (step === "confirm") {
      return submitDeclaration({
        key,
        name,
        email,
        from: null,
        contract,
        orderEmail: email,
        lines: null,
        text,
        receivedAt,
      });
    }
    const order = await matchWithdrawal(contract, email);
    if (order !== null) {
      await grant({ id: order.id, email: order.email }, "lookup");
      await rememberDevice(order.email, order.number, order.id);
      await keepDeclarer({ name, email });
      redirect(routes.withdraw({ order: order.id }));
    }
    const [locale, language] = await Promise.all([getLocale(), getLanguage()]);
    const reader = { locale, language, timeZone: env().store.timeZone };
    const sentence = withdrawalSentence({ name, contract, placedAt: null, lines: null }, reader);
    return { next: { step: "confirm", sentence } };
  },
});
