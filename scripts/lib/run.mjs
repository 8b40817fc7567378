import { closeSync, mkdirSync, openSync } from "node:fs";
import path from "node:path";
import { execa } from "execa";
import { signalGroup } from "./kill-group.mjs";
import { Problem } from "./problem.mjs";
import { tail } from "./tail.mjs";

/** Commands at work, by process group, so that an interrupted runner takes them along. @type {Set<number>} */
const running = new Set();

/** How long a command may take where nobody says more: a first install over a slow line is the longest, in milliseconds. */
const LIMIT = 30 * 60_000;

/** Ends every command that `run` still waits for. */
export function stopCommands() {
  for (const group of running) signalGroup(group, "SIGKILL");
}

/**
 * @typedef {object} Command
 * @property {string} what said when it fails
 * @property {string} command
 * @property {readonly string[]} args
 * @property {string} cwd
 * @property {string} [log] file for what it writes; without one it writes where we write
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [advice]
 * @property {number} [limit] after which it is ended and has failed, in milliseconds
 */

/**
 * Starts a program in a process group of its own: a terminal's Ctrl-C must not reach the database before those who use it.
 * @param {Pick<Command, "command" | "args" | "cwd" | "log" | "env">} program
 * @param {Pick<import("execa").Options, "timeout" | "killSignal" | "uid" | "gid">} [more]
 */
export function startGroup({ command, args, cwd, log, env = process.env }, more = {}) {
  if (log) mkdirSync(path.dirname(log), { recursive: true });
  // A file of its own and no pipe through us: what we leave behind when we are killed can still write.
  const file = log ? openSync(log, "w") : null;
  // execa takes any file's number, which its types do not say.
  const output = /** @type {"inherit"} */ (/** @type {unknown} */ (file ?? "inherit"));
  const streams = /** @type {const} */ ({ stdin: "ignore", stdout: output, stderr: output });
  const options = { cwd, env, extendEnv: false, detached: true, reject: false, ...more };
  const child = execa(command, args, { ...options, ...streams });
  if (file !== null) closeSync(file);
  return child;
}

/**
 * Runs a command to its end.
 * @param {Command & { onStart?: (group: number) => void, onEnd?: (group: number) => void }} options `onStart` is told the process group, so that somebody can watch over it
 * @returns {Promise<void>}
 * @throws {Problem} where it ends with anything but 0, cannot be started, or takes longer than its limit
 */
export async function run({ what, log, advice, limit = LIMIT, onStart, onEnd, ...command }) {
  const child = startGroup({ ...command, ...(log ? { log } : {}) }, { timeout: limit, killSignal: "SIGKILL" });
  const { pid } = child;
  if (pid) running.add(pid);
  if (pid) onStart?.(pid);
  const { failed, timedOut, exitCode, signal, originalMessage } = await child;
  if (pid && failed) signalGroup(pid, "SIGKILL");
  if (pid) running.delete(pid);
  if (pid) onEnd?.(pid);
  if (!failed) return;
  const how = timedOut
    ? `not done after ${Math.round(limit / 60_000)} minutes`
    : (exitCode ?? signal ?? originalMessage);
  if (!log) throw new Problem(`${what} failed (${how}).`, advice);
  throw new Problem(`${what} failed (${how}).\n\n${tail(log)}`, `${advice ? `${advice} ` : ""}The whole log: ${log}`);
}
