import "server-only";
import { isOrderId } from "@order-pages/shared/orders/rules/ids";
import type { ClaimQuestionView } from "@order-pages/shared/orders/view/claims-view";
import { toClaimQuestionView } from "@order-pages/shared/orders/view/to-claims-view";
import { cache } from "react";
import { env } from "@/lib/env";
import { getLocale } from "@/lib/i18n/server";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import { type Outage, toOutage } from "./outage";

export type ClaimQuestionRead = { readonly kind: "found"; readonly question: ClaimQuestionView } | Outage;

/** What a token of Medusa's looks like; anything else asks nobody. */
const PROOF = /^[\w.-]{8,2000}$/;

/** Reads what an emailed link asks, once a request. Changes nothing, never throws. */
export const readClaimQuestion = cache(async (orderId: string, proof: string): Promise<ClaimQuestionRead> => {
  if (!isOrderId(orderId) || !PROOF.test(proof)) {
    return { kind: "found", question: { state: "unknown", orders: [], requester: null, canDecline: true } };
  }
  try {
    const [question, locale] = await Promise.all([backend().readClaimQuestion(orderId, proof), getLocale()]);
    return { kind: "found", question: toClaimQuestionView(question, { locale, timeZone: env().store.timeZone }) };
  } catch (error) {
    return toOutage(error, log);
  }
});
