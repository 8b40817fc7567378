import { explain } from "../ending.mjs";
import { countOne, sum } from "./counts.mjs";

/** @typedef {import("./counts.mjs").Count} Count */
/** @typedef {{ name: string, count: Count, note: string }} Result */

/** How often to say what is at work, in milliseconds. */
const HEARTBEAT = 30_000;

/** @param {number} since */
const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/** What a test run is made of: each stage runs once those it needs have passed, and what it found is counted. */
export class Stages {
  #begun = Date.now();
  /** @type {Result[]} */
  #results = [];
  /** What is at work, and since when. @type {Map<string, number>} */
  #running = new Map();
  #step = "";
  #isHushed = false;

  constructor() {
    setInterval(() => this.#tellRunning(), HEARTBEAT).unref();
  }

  /** @param {string} step what is being done now; behind a comma stands how much of it */
  say = (step) => {
    const [name = ""] = step.split(",");
    if (name !== this.#step.split(",")[0]) this.#line(name);
    this.#step = step;
  };

  /** Says no more by itself: from here on something else writes. */
  hush() {
    this.#isHushed = true;
  }

  /** Speaks again by itself. */
  resume() {
    this.#isHushed = false;
  }

  /**
   * @param {string} name
   * @param {readonly Promise<boolean>[]} needs stages without which this one would say nothing
   * @param {() => Promise<Count | void> | void} work throws where it fails, unless it counts by itself
   * @returns {Promise<boolean>} whether it passed; never rejects
   */
  async run(name, needs, work) {
    const passed = await Promise.all(needs);
    if (passed.includes(false)) return this.#record({ name, count: countOne(false), note: "not run" });
    const start = Date.now();
    this.#running.set(name, start);
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
    this.#running.delete(result.name);
    this.#results.push(result);
    const isGood = result.count.failed === 0;
    const note = result.note ? `, ${result.note}` : "";
    this.#line(`${isGood ? "✓" : "✗"} ${result.name}: ${inWords(result.count)}${note}`);
    return isGood;
  }

  #tellRunning() {
    const names = [...this.#running].map(([name, since]) => `${name} (${seconds(since)})`);
    if (names.length > 0 && !this.#isHushed) this.#line(`  … ${names.join(", ")}. ${this.#step}`);
  }

  /** @param {string} text */
  #line(text) {
    console.log(`${seconds(this.#begun).padStart(6)}  ${text}`);
  }
}

/** @param {Count} count */
function inWords({ passed, failed, skipped }) {
  if (passed + failed === 1 && skipped === 0) return failed ? "failed" : "passed";
  return [`${passed} passed`, `${failed} failed`, ...(skipped ? [`${skipped} skipped`] : [])].join(", ");
}
