import autocannon from "autocannon";

/** @typedef {import("../load.mjs").Target} Target */

/**
 * What came of asking for some time.
 * @typedef {object} Answers
 * @property {Readonly<Record<string, number>>} statuses how many of each
 * @property {number} errors connections that broke, and requests that had no answer in ten seconds
 * @property {(status: number) => { median: number, p99: number }} times milliseconds to the last byte of those with a status
 * @property {(status: number) => number} last milliseconds from the begin to the last answer with a status; 0 where there was none
 */

/**
 * Asks a target again and again, whatever it answers.
 * @param {Target} target
 * @param {{ connections: number, seconds: number }} load
 * @returns {Promise<Answers>}
 */
export function askFor({ url, headers }, { connections, seconds }) {
  return new Promise((resolve, reject) => {
    /** @type {Map<number, { took: number, at: number }[]>} */
    const answers = new Map();
    const begun = performance.now();
    const options = {
      url,
      connections,
      duration: seconds,
      headers: { accept: "text/html", "accept-encoding": "gzip", ...headers },
    };
    const run = autocannon(options, (error, { errors }) => {
      if (error) return reject(error);
      const of = (/** @type {number} */ status) => answers.get(status) ?? [];
      resolve({
        statuses: Object.fromEntries([...answers].map(([status, all]) => [status, all.length])),
        errors,
        times: (status) => {
          const sorted = of(status)
            .map(({ took }) => took)
            .sort((one, other) => one - other);
          const at = (/** @type {number} */ share) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
          return { median: at(0.5), p99: at(0.99) };
        },
        last: (status) => Math.max(0, ...of(status).map(({ at }) => at)),
      });
    });
    run.on("response", (_client, status, _bytes, took) => {
      const all = answers.get(status) ?? [];
      all.push({ took, at: performance.now() - begun });
      answers.set(status, all);
    });
  });
}
