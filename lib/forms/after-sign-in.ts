import "server-only";
import type { ClaimAnswer } from "@order-pages/shared/orders/facts/claims";
import { currentAddress } from "@/lib/http/request-facts";
import { log } from "@/lib/log";
import { readOrder } from "@/lib/read/order";
import { toOutage } from "@/lib/read/outage";
import { routes } from "@/lib/routes";
import { countAttempt } from "@/lib/security/limits";
import { readSession } from "@/lib/session/customer";
import { takeOrderToSave } from "@/lib/session/order-to-save";
import { askForClaims } from "./claim-outcome";

const PAGES = ["order", "confirmed"] as const;

/**
 * Where a sign-in leads. One that began at "sign in to save it" asks for that order on the way, so that nobody has to press
 * twice for one thing; the page it leads back to says what came of it.
 * @param next as `returnPath` lets it through: it says where to go on, and never what to ask for
 */
export async function afterSignIn(next: string | null): Promise<string> {
  const orderId = await takeOrderToSave();
  if (orderId === null) return next ?? routes.account();
  // Whoever went elsewhere meanwhile wants something else.
  const page = PAGES.find((one) => routes[one](orderId) === next);
  if (page === undefined) return next ?? routes.account();
  const answer = await save(orderId);
  return answer === null ? routes.toSave(page, orderId) : routes.saved(page, orderId, answer);
}

/** @returns `null` where nothing was asked: the press is still there, and says why when it is pressed */
async function save(orderId: string): Promise<ClaimAnswer | null> {
  try {
    const [session, read] = await Promise.all([readSession(), readOrder(orderId)]);
    if (session.kind !== "customer" || read.kind !== "full" || read.claimer !== "customer") return null;
    const { customer, token } = session;
    if ((await countAttempt("claim", { address: await currentAddress(), customer: customer.id })) !== null) return null;
    const [answer = null] = await askForClaims(token, [{ id: orderId, number: null }]);
    return answer;
  } catch (error) {
    // Signed in all the same.
    toOutage(error, log);
    return null;
  }
}
