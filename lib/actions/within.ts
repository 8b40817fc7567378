import "server-only";
import { currentAddress } from "@/lib/http/request-facts";
import { type Attempt, type AttemptKeys, spend } from "@/lib/security/limits";
import type { Outcome } from "./define-action";

/**
 * Does something that is limited by the client's address and by what it is about.
 * @param by what is counted besides the address
 * @returns how long to wait where it was tried too often, else what `run` says
 */
export async function within<A extends Attempt>(
  attempt: A,
  by: Omit<AttemptKeys<A>, "address">,
  run: () => Promise<Outcome>,
): Promise<Outcome> {
  const keys = { address: await currentAddress(), ...by } as AttemptKeys<A>;
  const wait = await spend(attempt, keys);
  return wait === null ? run() : { wait };
}
