import "server-only";
import { confirmMedusa } from "./http";

/**
 * Makes sure that it is Medusa that has no such thing, where its answer carries no `type` and something else could have given
 * it: an old instance going away, a gateway while its backend restarts. Medusa is asked for an order that does not exist,
 * which it alone says in its own words; and then the question is put once more.
 * @param ask the question again
 * @param saysAbsent whether what it throws says once more that there is no such thing
 * @returns the answer, or `null` where there is none for certain
 * @throws BackendUnavailable where it was not Medusa
 */
export async function confirmAbsence<T>(
  ask: () => Promise<T>,
  saysAbsent: (error: unknown) => boolean,
): Promise<{ readonly answer: T } | null> {
  await confirmMedusa();
  try {
    return { answer: await ask() };
  } catch (error) {
    if (saysAbsent(error)) return null;
    throw error;
  }
}
