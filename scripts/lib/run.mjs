import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import path from "node:path";
import { signalGroup } from "./kill-group.mjs";
import { Problem } from "./problem.mjs";
import { tail } from "./tail.mjs";

/** Commands at work, so that an interrupted runner takes them along. @type {Set<number>} */
const running = new Set();

/** How long a command may take where nobody says more: a first install over a slow line is the longest, in milliseconds. */
const LIMIT = 30 * 60_000;

/** Ends every command that `run` still waits for. */
export function stopCommands() {
  for (const group of running) signalGroup(group, "SIGKILL");
}

/**
 * Runs a command to its end, its output in a log file; without one it writes where we write.
 * @param {object} options
 * @param {string} options.what said when it fails
 * @param {string} options.command
 * @param {readonly string[]} options.args
 * @param {string} options.cwd
 * @param {string} [options.log]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {string} [options.advice]
 * @param {number} [options.limit] after which it is ended and has failed, in milliseconds
 * @param {(group: number) => void} [options.onStart] told the process group, so that somebody can watch over it
 * @param {(group: number) => void} [options.onEnd]
 * @returns {Promise<void>}
 * @throws {Problem} where it ends with anything but 0, cannot be started, or takes longer than its limit
 */
export async function run({ what, command, args, cwd, log, env = process.env, advice, limit = LIMIT, onStart, onEnd }) {
  const output = log ? openLog(log) : "inherit";
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ["ignore", output, output] });
  if (output !== "inherit") closeSync(output);
  const { pid } = child;
  if (pid) {
    running.add(pid);
    onStart?.(pid);
  }
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    if (pid) signalGroup(pid, "SIGKILL");
  }, limit);
  /** @type {number | string | null} */
  const ended = await new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(code ?? signal));
  });
  clearTimeout(timer);
  if (pid) {
    running.delete(pid);
    onEnd?.(pid);
  }
  if (ended !== 0) {
    const how = isLate ? `not done after ${Math.round(limit / 60_000)} minutes` : ended;
    if (!log) throw new Problem(`${what} failed (${how}).`, advice);
    throw new Problem(`${what} failed (${how}).\n\n${tail(log)}`, `${advice ? `${advice} ` : ""}The whole log: ${log}`);
  }
}

/** @param {string} file */
function openLog(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  return openSync(file, "w");
}
