import "server-only";
import { FetchError } from "@medusajs/js-sdk";
import { BackendUnavailable } from "../backend";
import { ping } from "../ping";

/**
 * Medusa v1 answers a token that it did not sign, or that is spent, as it answers a fault of its own: with a 500. It is
 * taken for a refusal where the backend is otherwise well.
 * @param ask presents the token
 * @returns the answer, or `null` where the token was refused
 * @throws BackendUnavailable
 */
export async function unlessRefused<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (!isUnknownError(error)) throw error;
    await ping();
    return null;
  }
}

function isUnknownError(error: unknown): boolean {
  if (!(error instanceof BackendUnavailable && error.cause instanceof FetchError)) return false;
  return error.cause.status === 500 && error.cause.message === "An unknown error occurred.";
}
