"use server";

import { isOrderId } from "@order-pages/shared/orders/rules/ids";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/lib/forms/define-action";
import { withinLimit } from "@/lib/forms/within-limit";
import { getTranslations } from "@/lib/i18n/server";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";

/** Accepts or declines what an emailed link asks. The link is all the proof there is, as with Medusa itself. */
export const answerClaim = defineAction({
  fields: z.object({
    orderId: z.string().catch(""),
    proof: z.string().max(2000).catch(""),
    answer: z.enum(["accept", "decline"]),
  }),
  keep: [],
  run: ({ orderId, proof, answer }) =>
    withinLimit("question", {}, async () => {
      const result = isOrderId(orderId) ? await backend().answerClaim(orderId, proof, answer) : "spent";
      const t = await getTranslations("claimQuestion");
      // Then the buttons stay: nothing was answered, and the answer is still wanted.
      if (result === "busy") return { problem: "orderBusy" };
      if (result === "spent") return { answers: [{ tone: "warning", text: t("spent") }] };
      // Where the backend can tell what became of a request, the link itself says it from now on.
      const { state } = await backend().readClaimQuestion(orderId, proof);
      if (state !== "open") redirect(routes.claimQuestion(orderId, proof, { answered: true }));
      return { answers: [{ tone: "success", text: t(answer === "accept" ? "accepted" : "declined") }] };
    }),
});
