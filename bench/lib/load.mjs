import autocannon from "autocannon";

/** What a phone's browser sends; without it the server would leave out the compression that every shopper gets. */
const BROWSER_HEADERS = {
  accept: "text/html,application/xhtml+xml,*/*;q=0.8",
  "accept-encoding": "gzip, deflate, br",
  "accept-language": "en-US,en;q=0.9",
};

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {string} url
 * @property {Readonly<Record<string, string>>} [headers] besides a browser's
 */

/**
 * Asks a target again and again.
 * @param {Target} target
 * @param {{ connections: number, amount: number }} load
 * @returns {Promise<number[]>} milliseconds to the last byte of every answer
 */
export function load({ name, url, headers }, { connections, amount }) {
  return new Promise((resolve, reject) => {
    /** @type {number[]} */
    const times = [];
    const run = autocannon(
      { url, headers: { ...BROWSER_HEADERS, ...headers }, connections, amount, sampleInt: 20 },
      (error, result) => {
        if (error) return reject(error);
        // An error page is quick: a figure that holds one would be a lie.
        if (result.errors || result.non2xx) {
          const statuses = Object.entries(result.statusCodeStats).map(
            ([status, { count }]) => `${count} times ${status}`,
          );
          return reject(new Error(`${name} did not answer with 200: ${statuses.join(", ")}, ${result.errors} errors`));
        }
        resolve(times);
      },
    );
    // autocannon's own percentiles are whole milliseconds.
    run.on("response", (_client, _status, _bytes, time) => times.push(time));
  });
}
