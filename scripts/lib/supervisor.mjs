import { fork, spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { signalGroup, stopGroup } from "./kill-group.mjs";
import { Problem } from "./problem.mjs";
import { isSameProcess, startOf } from "./process-identity.mjs";
import { run } from "./run.mjs";
import { tail } from "./tail.mjs";

/**
 * @typedef {object} PartOptions
 * @property {string} name also the name of its log file
 * @property {string} command
 * @property {readonly string[]} args
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} [env]
 * @property {NodeJS.Signals} [signal] what asks it to end
 * @property {{ uid: number, gid: number } | null} [as] the user it runs as
 */

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {number} pid
 * @property {string} log
 * @property {() => boolean} isRunning
 * @property {() => void} markReady from here on its end is a crash; before, whoever started it says what went wrong
 * @property {() => Promise<void>} stop
 */

/**
 * @typedef {object} CommandOptions
 * @property {string} what said when it fails
 * @property {string} command
 * @property {readonly string[]} args
 * @property {string} cwd
 * @property {string} [log] the name of its log file; without one it writes where we write
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [advice]
 * @property {number} [limit] after which it is ended and has failed, in milliseconds
 */

/** Runs programs, each in a process group of its own, and sees to it that none is left behind. */
export class Supervisor {
  /** @type {Map<string, Part>} */
  #parts = new Map();
  /** @type {import("node:child_process").ChildProcess | null} */
  #watchdog = null;
  /** Commands that somebody waits for, by process group. @type {Set<number>} */
  #commands = new Set();
  #stopping = false;
  #owns = false;

  /**
   * @param {string} directory of logs and of the list of processes
   * @param {(problem: Problem) => void} onCrash called when a part ends without having been asked to
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
    const left = this.#read();
    const runner = left.find(({ name }) => name === "runner");
    if (runner && isSameProcess(runner.pid, runner.start)) {
      throw new Problem(
        `Process ${runner.pid} already runs a shop in ${this.directory}.`,
        "Stop it first (Ctrl-C in its terminal). A second demo can run beside it with --dir and other ports.",
      );
    }
    const orphans = left.filter(({ pid, start }) => isSameProcess(pid, start));
    for (const { pid, signal } of orphans.reverse()) await stopGroup(pid, signal);
    this.#owns = true;
    this.#write();
    return orphans.length > 0;
  }

  /**
   * @param {PartOptions} options
   * @returns {Part}
   */
  start({ name, command, args, cwd, env = process.env, signal = "SIGTERM", as = null }) {
    this.#refuseWhenStopping();
    const log = path.join(this.logs, `${name}.log`);
    const output = openSync(log, "w");
    const child = spawn(command, args, {
      cwd,
      env,
      // Its own group: a terminal's Ctrl-C must not reach the database before those who use it.
      detached: true,
      stdio: ["ignore", output, output],
      ...(as ?? {}),
    });
    closeSync(output);
    const { pid } = child;
    if (pid === undefined) {
      child.once("error", () => {});
      throw new Problem(`${command} for ${name} could not be started.`, `See ${log}`);
    }
    let running = true;
    let ready = false;
    let asked = false;
    this.#watch({ watch: pid, signal });
    /** @type {Part} */
    const part = {
      name,
      pid,
      log,
      isRunning: () => running,
      markReady: () => {
        ready = true;
      },
      stop: async () => {
        asked = true;
        await stopGroup(pid, signal);
        this.#forget(part);
      },
    };
    child.once("exit", () => {
      running = false;
      if (asked || this.#stopping) return;
      this.#forget(part);
      if (ready) {
        this.onCrash(this.problem(part, `The part "${name}" ended by itself; everything is being stopped.`));
      }
    });
    this.#parts.set(name, part);
    this.#write();
    return part;
  }

  /**
   * Runs a command to its end.
   * @param {CommandOptions} options
   */
  run({ log, ...options }) {
    this.#refuseWhenStopping();
    return run({
      ...options,
      ...(log ? { log: path.join(this.logs, `${log}.log`) } : {}),
      onStart: (group) => {
        this.#commands.add(group);
        this.#watch({ watch: group, signal: "SIGTERM" });
      },
      onEnd: (group) => {
        this.#commands.delete(group);
        this.#watch({ forget: group });
      },
    });
  }

  /** @param {string} name */
  get(name) {
    return this.#parts.get(name) ?? null;
  }

  /** Stops everything, the last started first. */
  async stop() {
    this.#stopping = true;
    for (const group of this.#commands) signalGroup(group, "SIGKILL");
    for (const part of [...this.#parts.values()].reverse()) await part.stop();
    if (this.#watchdog?.connected) this.#watchdog.disconnect();
    this.#watchdog = null;
    // Another runner's list, when this one found the folder in use, stays.
    if (this.#owns) rmSync(this.file, { force: true });
  }

  /** Whoever still works its way towards the next step when everything is stopped must not get there. */
  #refuseWhenStopping() {
    if (this.#stopping) throw new Problem("Everything is being stopped.");
  }

  /**
   * A part that did not get ready, in words.
   * @param {Part} part
   * @param {string} what
   * @param {string} [advice]
   */
  problem(part, what, advice = "") {
    return new Problem(`${what}\n\n${tail(part.log)}`, `${advice}${advice ? " " : ""}The whole log: ${part.log}`);
  }

  /** @param {Part} part */
  #forget(part) {
    if (this.#parts.get(part.name) === part) this.#parts.delete(part.name);
    this.#watch({ forget: part.pid });
    this.#write();
  }

  /** @param {(import("./watchdog.mjs").WatchdogMessage) & object} message */
  #watch(message) {
    if (!this.#watchdog) {
      this.#watchdog = fork(fileURLToPath(new URL("./watchdog.mjs", import.meta.url)), {
        detached: true,
        stdio: "ignore",
        execArgv: [],
      });
      this.#watchdog.channel?.unref();
      this.#watchdog.unref();
      this.#watchdog.on("error", () => {});
    }
    if (this.#watchdog.connected) this.#watchdog.send(message);
  }

  /** @returns {{ name: string, pid: number, start: string, signal: NodeJS.Signals }[]} */
  #read() {
    try {
      return JSON.parse(readFileSync(this.file, "utf8"));
    } catch {
      return [];
    }
  }

  #write() {
    // A folder that was deleted meanwhile has no list that anybody could find; what runs is stopped all the same.
    if (!this.#owns || !existsSync(this.directory)) return;
    const entries = [
      { name: "runner", pid: process.pid, signal: "SIGTERM" },
      ...[...this.#parts.values()].map(({ name, pid }) => ({
        name,
        pid,
        signal: name === "postgres" ? "SIGINT" : "SIGTERM",
      })),
    ];
    writeFileSync(
      this.file,
      JSON.stringify(
        entries.map((entry) => ({ ...entry, start: startOf(entry.pid) })),
        null,
        "\t",
      ),
    );
  }
}
