import "server-only";
import { type ClaimAnswer, isAsked } from "@order-pages/shared/orders/facts/claims";
import { getTranslations } from "@/lib/i18n/server";
import { backend } from "@/lib/medusa";
import { BackendUnavailable } from "@/lib/medusa/backend";
import type { Outcome } from "./define-action";
import type { FormAnswer } from "./form-state";

/** An order that its claimer has proven to know. */
export interface ProvenOrder {
  readonly id: string;
  /** What the answer calls it; `null` where the page is about this order alone. */
  readonly number: string | null;
}

/**
 * Asks for orders, and says of each what came of it.
 * @param missed numbers that were asked for together with them and not proven
 */
export async function requestClaims(
  token: string,
  orders: readonly ProvenOrder[],
  missed: readonly string[] = [],
): Promise<Outcome> {
  return claimOutcome(orders, await askForClaims(token, orders), missed);
}

/** @returns what came of each, in the same order */
export async function askForClaims(token: string, orders: readonly ProvenOrder[]): Promise<readonly ClaimAnswer[]> {
  const answers = await backend().requestClaims(
    token,
    orders.map(({ id }) => id),
  );
  // The session was good a moment ago.
  if (answers === null) throw new BackendUnavailable("malformed");
  return answers;
}

/** What came of each order, in the shopper's words. */
export async function claimOutcome(
  orders: readonly ProvenOrder[],
  answers: readonly ClaimAnswer[],
  missed: readonly string[] = [],
): Promise<Outcome> {
  const t = await getTranslations("claims");
  const asked = answers.map((answer, index) => toAnswer(answer, orders[index]?.number ?? t("anOrder")));
  return { answers: [...asked, ...missed.map((number) => toAnswer("not_found", number))] };

  function toAnswer(answer: ClaimAnswer, number: string): FormAnswer {
    return { tone: isAsked(answer) ? "success" : "warning", text: t(`answer.${answer}`, { number }) };
  }
}
