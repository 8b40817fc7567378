import "server-only";
import { currentAddress } from "@/lib/http/request-facts";
import { type Attempt, type AttemptKeys, countAttempt } from "@/lib/security/limits";
import { knownDevice } from "@/lib/session/known-device";
import type { Outcome } from "./define-action";

/**
 * Does something that is limited by the client's address and by what it is about.
 * @param by what is counted besides the address; for a device that has proven it, apart from everybody else
 * @returns how long to wait where it was tried too often, else what `run` says
 */
export async function withinLimit<A extends Attempt>(
  attempt: A,
  by: Omit<AttemptKeys<A>, "address">,
  run: () => Promise<Outcome>,
): Promise<Outcome> {
  const keys = { address: await currentAddress(), ...by } as AttemptKeys<A>;
  const refusal = await countAttempt(attempt, keys, await knownDevice(...Object.values<string>(by)));
  return refusal === null ? run() : { wait: refusal.wait, isLocked: refusal.by === "subject" };
}

/**
 * Has a mail sent, or quietly does nothing where the mailbox got enough of them: whoever asks is told the same, for those
 * before may have been asked for by strangers.
 * @param email in its one spelling
 */
export async function mailWithinLimit(email: string, send: () => Promise<void>): Promise<void> {
  if ((await countAttempt("inbox", { email }, await knownDevice(email))) === null) await send();
}
