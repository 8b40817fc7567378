import "server-only";
import { currentAddress } from "@/lib/http/request-facts";
import { spend } from "@/lib/security/limits";
import { atLeast } from "./at-least";
import type { Refusal } from "./define-action";

/** Longer than a miss takes on a backend at work, shorter than anyone minds. */
const MISS_MS = 400;

/** The one answer to every miss: a wrong number, a wrong email, somebody else's, none at all. */
const MISS: Refusal = { problem: "noMatch" };

/**
 * Lets a shopper prove that an order is theirs: within the limits, and without telling by words or time what was wrong.
 * @param by what is counted besides the address: the order in question and the email
 * @param find the proven order's id, or `null`
 * @returns the refusal; `found` is called, and redirects, where the proof holds
 */
export async function prove(
  by: { readonly number: string; readonly email: string },
  find: () => Promise<string | null>,
  found: (orderId: string) => Promise<never>,
): Promise<Refusal> {
  const wait = await spend("proof", { address: await currentAddress(), ...by });
  if (wait !== null) return { wait };
  const orderId = await atLeast(MISS_MS, find);
  return orderId === null ? MISS : found(orderId);
}
