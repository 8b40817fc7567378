import { setTimeout as sleep } from "node:timers/promises";

/**
 * Asks again and again until the answer is true; the caller says how long is too long.
 * @param {() => boolean | Promise<boolean>} ready
 * @param {{ timeout: number, every?: number }} limits in milliseconds
 * @returns {Promise<boolean>} false when the time is over
 */
export async function until(ready, { timeout, every = 50 }) {
  const end = Date.now() + timeout;
  for (;;) {
    if (await ready()) return true;
    if (Date.now() >= end) return false;
    await sleep(every);
  }
}

/**
 * Runs a job for every item, a few at a time, and keeps the order of the answers.
 * @template T, R
 * @param {readonly T[]} items
 * @param {number} width
 * @param {(item: T, index: number) => Promise<R>} job
 * @returns {Promise<R[]>}
 */
export async function mapLimited(items, width, job) {
  /** @type {R[]} */
  const results = new Array(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await job(/** @type {T} */ (items[index]), index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}
