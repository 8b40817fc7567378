import "server-only";
import { atLeast } from "./at-least";
import type { Refusal } from "./define-action";
import { within } from "./within";

/** Longer than a miss takes on a backend at work, shorter than anyone minds. */
const MISS_MS = 400;

/** The one answer to every miss: a wrong number, a wrong email, somebody else's, none at all. */
const MISS: Refusal = { problem: "noMatch" };

/**
 * Lets a shopper prove that an order is theirs: within the limits, and without telling by words or time what was wrong.
 * @param by what is counted besides the address: the order in question and the email
 * @param find the proven order's id, or `null`
 * @param found called where the proof holds; redirects
 */
export function prove(
  by: { readonly number: string; readonly email: string },
  find: () => Promise<string | null>,
  found: (orderId: string) => Promise<never>,
): Promise<Refusal> {
  return within("proof", by, async () => {
    const orderId = await atLeast(MISS_MS, find);
    return orderId === null ? MISS : found(orderId);
  });
}
