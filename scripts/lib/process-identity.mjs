import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * @typedef {object} ProcessFacts
 * @property {string} name of its program
 * @property {number} parent
 * @property {string} start when it started, as the system writes it
 */

/**
 * @param {number} pid
 * @returns {ProcessFacts | null} null when there is no such process
 */
export function processFacts(pid) {
  try {
    return process.platform === "linux" ? factsFromProc(pid) : factsFromPs(pid);
  } catch {
    return null;
  }
}

/**
 * When a process started. A number alone does not name a process: after a crash it may belong to somebody else's program,
 * which must not be stopped.
 * @param {number} pid
 * @returns {string | null} null when there is no such process
 */
export const startOf = (pid) => processFacts(pid)?.start ?? null;

/**
 * @param {number} pid
 * @param {string} start
 */
export const isSameProcess = (pid, start) => startOf(pid) === start;

/** @param {number} pid @returns {ProcessFacts | null} */
function factsFromProc(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name stands in brackets and may hold spaces and brackets itself; the fields are counted from behind it.
  const end = stat.lastIndexOf(")");
  const fields = stat.slice(end + 2).split(" ");
  if (fields[0] === "Z") return null;
  return { name: stat.slice(stat.indexOf("(") + 1, end), parent: Number(fields[1]), start: fields[19] ?? "" };
}

/** @param {number} pid @returns {ProcessFacts | null} */
function factsFromPs(pid) {
  /** @param {string} field */
  const ask = (field) => execFileSync("ps", ["-o", `${field}=`, "-p", String(pid)], { encoding: "utf8" }).trim();
  const start = ask("lstart");
  return start ? { name: ask("comm"), parent: Number(ask("ppid")), start } : null;
}
