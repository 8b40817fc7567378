/**
 * Pauses in seconds between looks at a cart whose payment is being confirmed: short at first, because most payments are
 * confirmed within seconds, and two minutes in all, after which waiting on tells the shopper nothing.
 */
const PAUSES = [2, 3, 4, 6, 9, 13, 18, 25, 40] as const;

/**
 * When to look again.
 * @param attempt how many times this cart has been looked at again so far
 * @returns the pause in seconds before the next look, or `null` when it is time to say what else to do
 */
export function nextPause(attempt: number): number | null {
  return PAUSES[attempt] ?? null;
}

/** Reads the attempt from a query parameter; anything odd is a first look. */
export function parseAttempt(value: string | string[] | undefined): number {
  const attempt = Number(value);
  return Number.isInteger(attempt) && attempt > 0 ? Math.min(attempt, PAUSES.length) : 0;
}
