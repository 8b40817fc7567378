import "server-only";
import { confirmAbsence } from "../confirm-absence";
import { FailedCall } from "../failure";

/**
 * Medusa v1 answers a token that it did not sign, or that is spent, as it answers a fault of its own: with a 500. It is
 * taken for a refusal where Medusa reads its database and then says so once more: its health check would be well without one.
 * @param ask presents the token
 * @returns the answer, or `null` where the token was refused
 * @throws BackendUnavailable
 */
export async function nullIfRefused<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (!isUnknownError(error)) throw error;
    return (await confirmAbsence(ask, isUnknownError))?.answer ?? null;
  }
}

/** Whether Medusa refused what was sent as not of the kind that it takes. */
export function isInvalidData(error: unknown): boolean {
  return error instanceof FailedCall && error.type === "invalid_data";
}

function isUnknownError(error: unknown): boolean {
  return error instanceof FailedCall && error.type === "unknown_error";
}
