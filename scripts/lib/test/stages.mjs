import { explain } from "../ending.mjs";
import { messageOf } from "../problem.mjs";
import { countOne, sum } from "./counts.mjs";

/** @typedef {import("./counts.mjs").Count} Count */
/** @typedef {import("./failures.mjs").Failure} Failure */
/** @typedef {Count & { failures?: readonly Failure[] }} Result what a stage counted, and what failed */

/** How often to say what is at work, in milliseconds. */
const HEARTBEAT = 30_000;

/** @param {number} since */
const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/** What a test run is made of: each stage runs once those it needs have passed, and what it found is counted. */
export class Stages {
  #begun = Date.now();
  /** @type {{ name: string, count: Result, note: string }[]} */
  #results = [];
  /** What is at work, and since when. @type {Map<string, number>} */
  #running = new Map();
  #step = "";
  /** Whether something else writes, so that we don't. */
  isSilent = false;

  constructor() {
    setInterval(() => this.#tellRunning(), HEARTBEAT).unref();
  }

  /** @param {string} step what is being done now; behind a comma stands how much of it */
  say = (step) => {
    const [name = ""] = step.split(",");
    if (name !== this.#step.split(",")[0]) this.#line(name);
    this.#step = step;
  };

  /**
   * @param {string} name
   * @param {readonly Promise<boolean>[]} needs stages without which this one would say nothing
   * @param {() => Promise<Result | void> | void} work throws where it fails, unless it counts by itself
   * @returns {Promise<boolean>} whether it passed; never rejects
   */
  async run(name, needs, work) {
    if ((await Promise.all(needs)).includes(false)) return this.#record(name, countOne(false), "not run");
    const start = Date.now();
    this.#running.set(name, start);
    try {
      return this.#record(name, (await work()) ?? countOne(true), seconds(start));
    } catch (error) {
      explain(error);
      return this.#record(name, failedWith(error), seconds(start));
    }
  }

  /** Something that went wrong outside of any stage. @param {string} name @param {unknown} error */
  fail(name, error) {
    explain(error);
    this.#record(name, failedWith(error), "");
  }

  get total() {
    return sum(this.#results.map(({ count }) => count));
  }

  /** @returns {string} what failed and what it said, for that scrolled by long ago, then a line for each stage */
  summary() {
    const width = Math.max(...this.#results.map(({ name }) => name.length));
    const failures = this.#results.flatMap(({ name, count }) =>
      (count.failures ?? []).map((failure) => tell(name, failure)),
    );
    const lines = this.#results.map(({ name, ...result }) => `  ${name.padEnd(width)}  ${inWords(result)}`);
    return [...failures, lines.join("\n")].join("\n\n");
  }

  /** @param {string} name @param {Result} count @param {string} note */
  #record(name, count, note) {
    this.#running.delete(name);
    this.#results.push({ name, count, note });
    const passed = count.failed === 0;
    this.#line(`${passed ? "✓" : "✗"} ${name}: ${inWords({ count, note })}`);
    return passed;
  }

  #tellRunning() {
    const names = [...this.#running].map(([name, since]) => `${name} (${seconds(since)})`);
    if (names.length > 0 && !this.isSilent) this.#line(`  … ${names.join(", ")}. ${this.#step}`);
  }

  /** @param {string} text */
  #line(text) {
    console.log(`${seconds(this.#begun).padStart(6)}  ${text}`);
  }
}

/** @param {{ count: Count, note: string }} result */
function inWords({ count: { passed, failed, skipped }, note }) {
  const isOne = passed + failed === 1 && skipped === 0;
  const counted = isOne ? [failed ? "failed" : "passed"] : [`${passed} passed`, `${failed} failed`];
  return [...counted, ...(skipped ? [`${skipped} skipped`] : []), ...(note ? [note] : [])].join(", ");
}

/** @param {unknown} error @returns {Result} of a stage that is one thing */
const failedWith = (error) => ({ ...countOne(false), failures: [{ message: messageOf(error) }] });

/** How many lines of a failure's message the summary repeats. */
const LINES_TOLD = 20;

/** @param {string} stage @param {Failure} failure */
function tell(stage, { test, message }) {
  const lines = message.trim().split("\n").slice(0, LINES_TOLD);
  return [`✗ ${stage}${test ? `: ${test}` : ""}`, ...lines.map((line) => `    ${line}`)].join("\n");
}
