import "server-only";
import { normalizeEmail, normalizeNumber } from "@order-pages/shared/orders/rules/lookup";
import { currentAddress } from "@/lib/http/request-facts";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import { noteFailure } from "@/lib/read/outage";
import { MOST_LINES } from "@/lib/read/withdrawal-choice";
import { countAttempt } from "@/lib/security/limits";
import { knownDevice } from "@/lib/session/known-device";
import { numberField } from "./fields";
import { missInEqualTime } from "./respond-in-equal-time";

/** Longer than a miss takes on a backend at work, shorter than anyone minds. */
const MISS_MS = 400;

/** An order that its number and email have proven, in their one spelling. */
interface Matched {
  readonly id: string;
  readonly number: string;
  readonly email: string;
}

/**
 * Finds the order that a typed withdrawal is about, within the limits of the lookup. Nothing stops a declaration: who has tried too
 * often, has typed no number, or meets a backend that fails, goes on with what was typed, in the same time as any other miss.
 */
export function matchWithdrawal(contract: string, typedEmail: string): Promise<Matched | null> {
  return missInEqualTime(MISS_MS, async () => {
    try {
      return await find(contract, typedEmail);
    } catch (error) {
      noteFailure(error, log, "not known which order a withdrawal is about");
      return null;
    }
  });
}

async function find(contract: string, typedEmail: string): Promise<Matched | null> {
  const { data: number } = numberField.safeParse(normalizeNumber(contract));
  if (number === undefined) return null;
  const email = normalizeEmail(typedEmail);
  const address = await currentAddress();
  const refusal = await countAttempt("proof", { address, number, email }, await knownDevice(number, email));
  if (refusal !== null) return null;
  const id = await backend().lookupOrder({ number, email });
  if (id === null) return null;
  const abilities = (await backend().retrieveOrder(id))?.abilities;
  // The form of an order that offers none would lead back here, and so would that of one with too many lines to choose from.
  const fits = abilities?.rules.withdrawal.isOffered && (abilities.lines ?? []).length <= MOST_LINES;
  return fits ? { id, number, email } : null;
}
