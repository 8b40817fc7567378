import { explain } from "../ending.mjs";
import { countOne, sum } from "./counts.mjs";

/** @typedef {import("./counts.mjs").Count} Count */
/** @typedef {{ name: string, count: Count, note: string }} Result */

/** @param {number} since */
const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/** What a test run is made of: each stage runs once those it needs have passed, and what it found is counted. */
export class Stages {
  /** @type {Result[]} */
  #results = [];

  /**
   * @param {string} name
   * @param {readonly Promise<boolean>[]} needs stages without which this one would say nothing
   * @param {() => Promise<Count | void>} work throws where it fails, unless it counts by itself
   * @returns {Promise<boolean>} whether it passed; never rejects
   */
  async run(name, needs, work) {
    const passed = await Promise.all(needs);
    if (passed.includes(false)) return this.#record({ name, count: countOne(false), note: "not run" });
    const start = Date.now();
    try {
      const count = (await work()) ?? countOne(true);
      return this.#record({ name, count, note: seconds(start) });
    } catch (error) {
      explain(error);
      return this.#record({ name, count: countOne(false), note: seconds(start) });
    }
  }

  /**
   * Something that went wrong outside of any stage.
   * @param {string} name
   * @param {unknown} error
   */
  fail(name, error) {
    explain(error);
    this.#record({ name, count: countOne(false), note: "" });
  }

  get total() {
    return sum(this.#results.map(({ count }) => count));
  }

  /** @returns {string} a line each */
  summary() {
    const width = Math.max(...this.#results.map(({ name }) => name.length));
    return this.#results
      .map(({ name, count, note }) => `  ${name.padEnd(width)}  ${inWords(count)}${note ? `, ${note}` : ""}`)
      .join("\n");
  }

  /** @param {Result} result */
  #record(result) {
    this.#results.push(result);
    const isGood = result.count.failed === 0;
    console.log(
      `\n${isGood ? "✓" : "✗"} ${result.name}: ${inWords(result.count)}${result.note ? `, ${result.note}` : ""}`,
    );
    return isGood;
  }
}

/** @param {Count} count */
function inWords({ passed, failed, skipped }) {
  if (passed + failed === 1 && skipped === 0) return failed ? "failed" : "passed";
  return [`${passed} passed`, `${failed} failed`, ...(skipped ? [`${skipped} skipped`] : [])].join(", ");
}
