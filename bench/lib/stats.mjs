/**
 * The middle value: one slow answer, a garbage collection or a neighbour on the machine, does not move it.
 * @param {readonly number[]} values
 */
export function median(values) {
  if (values.length === 0) throw new Error("There is no median of nothing.");
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * Runs every candidate once a round, so that a noisy moment of the machine hits them alike; every second round runs
 * them backwards, so that none always follows the same neighbour.
 * @template C, R
 * @param {readonly C[]} candidates
 * @param {number} rounds
 * @param {(candidate: C) => Promise<R>} measure
 * @returns {Promise<Map<C, R[]>>} what each candidate's rounds gave
 */
export async function interleave(candidates, rounds, measure) {
  /** @type {Map<C, R[]>} */
  const results = new Map(candidates.map((candidate) => [candidate, []]));
  for (let round = 0; round < rounds; round++) {
    for (const candidate of round % 2 ? [...candidates].reverse() : candidates) {
      results.get(candidate)?.push(await measure(candidate));
    }
  }
  return results;
}
