import "server-only";
import type { LookupQuery } from "@order-pages/shared/orders/rules/lookup";
import { untilDeadline } from "@/lib/http/deadline";
import { currentAddress } from "@/lib/http/request-facts";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { readMailsLinks } from "@/lib/read/lookup";
import { countAttempt, type Refusal } from "@/lib/security/limits";
import { knownDevice } from "@/lib/session/known-device";
import type { Outcome } from "./define-action";
import { respondInEqualTime } from "./respond-in-equal-time";

/** Longer than a miss takes on a backend at work, shorter than anyone minds. */
const MISS_MS = 400;

/** The one answer to every miss of a lookup: a wrong number, a wrong email, somebody else's, none at all. */
const MISS: Outcome = { problem: "noMatch" };

/** And to every miss on the page of an order, which names the order already. */
export const WRONG_EMAIL: Outcome = { problem: "wrongEmail" };

/**
 * Lets a shopper prove that an order is theirs: within the limits, and without telling by words or time what was wrong.
 * @param claimed what is counted besides the client's address: which order it is, and the email
 * @param find the order's id where the proof holds, else `null`
 * @param found what then happens
 * @param miss what is said else, the same for every reason
 */
export function proveOrder<Claimed extends LookupQuery>(
  claimed: Claimed,
  find: (claimed: Claimed) => Promise<string | null>,
  found: (orderId: string) => Promise<Outcome>,
  miss: Outcome = MISS,
): Promise<Outcome> {
  return proveOrders([claimed], find, async ([proven]) => (proven ? found(proven.orderId) : miss), miss);
}

/** The same for several orders at once. `found` is called with those that are proven, where any is, and with the others. */
export async function proveOrders<Claimed extends LookupQuery>(
  claimed: readonly Claimed[],
  find: (claimed: Claimed) => Promise<string | null>,
  found: (proven: readonly { claimed: Claimed; orderId: string }[], missed: readonly Claimed[]) => Promise<Outcome>,
  miss: Outcome = MISS,
): Promise<Outcome> {
  const refusal = await count(claimed);
  if (refusal !== null) return { wait: refusal.wait, isLocked: refusal.by === "subject" && (await readMailsLinks()) };
  const orderIds = await respondInEqualTime(MISS_MS, () => Promise.all(claimed.map(find)));
  const proven = claimed.flatMap((one, index) => {
    const orderId = orderIds[index];
    return orderId ? [{ claimed: one, orderId }] : [];
  });
  if (proven.length === 0) return miss;
  return found(
    proven,
    claimed.filter((_, index) => !orderIds[index]),
  );
}

/**
 * Counts each of the tries, side by side: a Redis that hangs is waited for once, and no longer than the request has time.
 * @returns the longest wait where one of them was tried too often, else `null`
 * @throws BackendUnavailable when the time is over
 */
async function count(claimed: readonly LookupQuery[]): Promise<Refusal | null> {
  const address = await currentAddress();
  const counted = Promise.all(
    claimed.map(async ({ number, email }) =>
      countAttempt("proof", { address, number, email }, await knownDevice(number, email)),
    ),
  );
  const refusals = await untilDeadline(counted, () => new BackendUnavailable("timeout"));
  const [longest = null] = refusals.filter((refusal) => refusal !== null).sort((one, other) => other.wait - one.wait);
  return longest;
}
