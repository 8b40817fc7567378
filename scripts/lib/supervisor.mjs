import { spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { stopGroup } from "./kill-group.mjs";
import { Problem } from "./problem.mjs";
import { factOf, isSameProcess } from "./process-identity.mjs";
import { readJsonIfAny } from "./read-json.mjs";
import { run, startGroup, stopCommands } from "./run.mjs";
import { tail } from "./tail.mjs";
import { until } from "./wait.mjs";

/**
 * A program that runs until it is stopped.
 * @typedef {object} ServiceOptions
 * @property {string} name also the name of its log file
 * @property {string} title said when it does not start
 * @property {string} command
 * @property {readonly string[]} args
 * @property {string} cwd
 * @property {() => boolean | Promise<boolean>} isReady
 * @property {number} [timeout] how long that may take, in milliseconds
 * @property {string} [advice] where it does not start
 * @property {NodeJS.ProcessEnv} [env]
 * @property {NodeJS.Signals} [signal] what asks it to end
 * @property {{ uid: number, gid: number } | null} [as] the user it runs as
 */

/** @typedef {{ pid: number, stop: () => Promise<void> }} Service */

/** Runs programs, each in a process group of its own, and sees to it that none is left behind. */
export class Supervisor {
  /** What runs, in the order in which it was started. @type {Map<number, { name: string, signal: NodeJS.Signals }>} */
  #groups = new Map();
  /** What the watchdog is told by. @type {import("node:net").Socket | null} */
  #watchdog = null;
  #stopping = false;
  #owns = false;

  /**
   * @param {string} directory of logs and of the list of processes
   * @param {(problem: Problem) => void} onCrash called when a service ends without having been asked to
   */
  constructor(directory, onCrash) {
    if (process.platform === "win32") {
      throw new Problem("This runs on Linux and macOS: Windows has no process groups.", "Run it inside WSL.");
    }
    this.directory = directory;
    this.logs = path.join(directory, "logs");
    this.file = path.join(directory, "processes.json");
    this.onCrash = onCrash;
    mkdirSync(this.logs, { recursive: true });
  }

  /**
   * Stops what a runner left behind that could not stop anything itself, and refuses while one is still at work.
   * @returns {Promise<boolean>} true when something had been left
   */
  async recover() {
    /** @type {{ name: string, pid: number, start: string, signal: NodeJS.Signals }[]} */
    const listed = readJsonIfAny(this.file) ?? [];
    const left = listed.filter(({ pid, start }) => isSameProcess(pid, start));
    const runner = left.find(({ name }) => name === "runner");
    if (runner) {
      throw new Problem(
        `Process ${runner.pid} already runs a shop in ${this.directory}.`,
        "Stop it first (Ctrl-C in its terminal). A second demo can run beside it with --dir and other ports.",
      );
    }
    for (const { pid, signal } of left.reverse()) await stopGroup(pid, signal);
    this.#owns = true;
    this.#tell();
    return left.length > 0;
  }

  /**
   * Starts a service and waits until it is ready. From there on its end is a crash.
   * @param {ServiceOptions} options
   * @returns {Promise<Service>}
   * @throws {Problem} where it does not get ready
   */
  async start({ name, title, isReady, timeout = 60_000, advice, signal = "SIGTERM", as, ...program }) {
    this.#refuseWhenStopping();
    const log = path.join(this.logs, `${name}.log`);
    const child = startGroup({ ...program, log }, as ?? {});
    const { pid } = child;
    if (pid === undefined) throw new Problem(`${program.command} for ${name} could not be started.`);
    this.#add(pid, name, signal);
    let isRunning = true;
    let isExpected = true;
    const problem = (/** @type {string} */ what) =>
      new Problem(`${what}\n\n${tail(log)}`, `${advice ? `${advice} ` : ""}The whole log: ${log}`);
    child.then(() => {
      isRunning = false;
      if (isExpected || this.#stopping) return;
      this.#remove(pid);
      this.onCrash(problem(`The service "${name}" ended by itself; everything is being stopped.`));
    });
    const inTime = await until(async () => !isRunning || (await isReady()), { timeout });
    if (!isRunning || !inTime) throw problem(`${title} did not start.`);
    isExpected = false;
    const stop = async () => {
      isExpected = true;
      await stopGroup(pid, signal);
      this.#remove(pid);
    };
    return { pid, stop };
  }

  /**
   * Runs a command to its end.
   * @param {import("./run.mjs").Command} options `log` is the log's name here
   */
  run({ log, ...options }) {
    this.#refuseWhenStopping();
    return run({
      ...options,
      ...(log ? { log: path.join(this.logs, `${log}.log`) } : {}),
      onStart: (pid) => this.#add(pid, "command", "SIGKILL"),
      onEnd: (pid) => this.#remove(pid),
    });
  }

  /** Stops everything, the last started first. */
  async stop() {
    this.#stopping = true;
    stopCommands();
    const groups = [...this.#groups].reverse();
    for (const [pid, { signal }] of groups) await stopGroup(pid, signal);
    this.#groups.clear();
    this.#watchdog?.end("[]\n");
    this.#watchdog = null;
    // Another runner's list, when this one found the folder in use, stays.
    if (this.#owns) rmSync(this.file, { force: true });
  }

  /** Whoever still works its way towards the next step when everything is stopped must not get there. */
  #refuseWhenStopping() {
    if (this.#stopping) throw new Problem("Everything is being stopped.");
  }

  /** @param {number} pid @param {string} name @param {NodeJS.Signals} signal */
  #add(pid, name, signal) {
    this.#groups.set(pid, { name, signal });
    this.#tell();
  }

  /** @param {number} pid */
  #remove(pid) {
    this.#groups.delete(pid);
    if (!this.#stopping) this.#tell();
  }

  /** Tells the watchdog, and the list for the next runner, what runs. */
  #tell() {
    const groups = [...this.#groups].map(([pid, group]) => ({ pid, ...group }));
    this.#watchdog ??= startWatchdog();
    this.#watchdog.write(`${JSON.stringify(groups)}\n`);
    // A folder that was deleted meanwhile has no list that anybody could find; what runs is stopped all the same.
    if (!this.#owns || !existsSync(this.directory)) return;
    const entries = [{ name: "runner", pid: process.pid, signal: "SIGTERM" }, ...groups];
    const named = entries.map((entry) => ({ ...entry, start: factOf(entry.pid, "lstart") }));
    writeFileSync(this.file, JSON.stringify(named, null, "\t"));
  }
}

/** @returns {import("node:net").Socket} what it is told by */
function startWatchdog() {
  const file = fileURLToPath(new URL("./watchdog.mjs", import.meta.url));
  const watchdog = spawn(process.execPath, [file], { detached: true, stdio: ["pipe", "ignore", "ignore"] });
  const pipe = /** @type {import("node:net").Socket} */ (watchdog.stdin);
  for (const part of [watchdog, pipe]) part.on("error", () => {}).unref();
  return pipe;
}
