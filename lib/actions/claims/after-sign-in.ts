import "server-only";
import type { ClaimAnswer } from "@order-pages/shared/orders/facts/claims";
import { currentAddress } from "@/lib/http/request-facts";
import { log } from "@/lib/log";
import { readOrder } from "@/lib/read/order";
import { toOutage } from "@/lib/read/outage";
import { routes } from "@/lib/routes";
import { spend } from "@/lib/security/limits";
import { readSession } from "@/lib/session/customer";
import { takeSaveIntent } from "@/lib/session/save-intent";
import { askFor } from "./request";

/** The part of an order's page that somebody left to sign in, so as to save that order. */
const SAVING = /^\/order\/(order_[0-9A-Z]{26})(\/confirmed)?#save$/;

/**
 * Where a sign-in leads. One that began with a press of "sign in to save it" asks for that order on the way, so that nobody has to
 * press twice for one wish; the page it leads back to says what came of it. An address alone asks for nothing.
 * @param next as `returnPath` lets it through
 */
export async function afterSignIn(next: string | null): Promise<string> {
  const [, orderId, confirmed] = SAVING.exec(next ?? "") ?? [];
  const intended = await takeSaveIntent();
  if (next === null || orderId === undefined || intended !== orderId) return next ?? routes.account();
  const answer = await save(orderId);
  return answer === null ? next : routes.saved(confirmed ? "confirmed" : "order", orderId, answer);
}

/** @returns `null` where nothing was asked: the press is still there, and says why when it is pressed */
async function save(orderId: string): Promise<ClaimAnswer | null> {
  try {
    const [session, read] = await Promise.all([readSession(), readOrder(orderId)]);
    if (session.kind !== "customer" || read.kind !== "full" || read.claimer !== "customer") return null;
    const { customer, token } = session;
    if ((await spend("claim", { address: await currentAddress(), customer: customer.id })) !== null) return null;
    const [answer = null] = await askFor(token, [{ id: orderId, number: null }]);
    return answer;
  } catch (error) {
    // Signed in all the same.
    toOutage(error, log);
    return null;
  }
}
