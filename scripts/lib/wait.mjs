import { setTimeout as sleep } from "node:timers/promises";
import pMap from "p-map";

/**
 * Asks again and again until the answer is true; the caller says how long is too long.
 * @param {() => boolean | Promise<boolean>} ready
 * @param {{ timeout: number, every?: number }} limits in milliseconds
 * @returns {Promise<boolean>} false when the time is over
 */
export async function until(ready, { timeout, every = 50 }) {
  for (const end = Date.now() + timeout; !(await ready()); await sleep(every)) if (Date.now() >= end) return false;
  return true;
}

/**
 * Runs a job for every item, a few at a time, and keeps the order of the answers.
 * @template T, R
 * @param {readonly T[]} items
 * @param {number} width
 * @param {(item: T, index: number) => Promise<R>} job
 * @returns {Promise<R[]>}
 */
export const mapLimited = (items, width, job) => pMap(items, job, { concurrency: width });
