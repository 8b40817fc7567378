import "server-only";
import { NoSuchRoute, request } from "./client";

/** How long "no plugin there" is believed: a merchant who installs it need not restart the storefront. */
const ABSENT_FOR_MS = 60_000;

let absentUntil = 0;
let present = false;

/**
 * Asks the plugin's route, or does without it.
 * @param ask calls the plugin's route; a `NoSuchRoute` from it means that the backend runs without the plugin
 * @param fallback what a stock backend can do instead
 */
export async function withPlugin<T>(ask: () => Promise<T>, fallback: () => Promise<T>): Promise<T> {
  if (Date.now() < absentUntil) return fallback();
  try {
    const answer = await ask();
    present = true;
    return answer;
  } catch (error) {
    if (!(error instanceof NoSuchRoute)) throw error;
    present = false;
    absentUntil = Date.now() + ABSENT_FOR_MS;
    return fallback();
  }
}

/**
 * Whether the backend runs the plugin; asks it only when nothing has told yet.
 * @throws BackendUnavailable
 */
export async function hasPlugin(): Promise<boolean> {
  if (present) return true;
  return withPlugin(
    async () => (await request("/store/order-pages")) !== null,
    async () => false,
  );
}
