import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * When a process started, as the system writes it. A number alone does not name a process: after a crash it may belong
 * to somebody else's program, which must not be stopped.
 * @param {number} pid
 * @returns {string | null} null when there is no such process
 */
export function startOf(pid) {
  if (process.platform === "linux") {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The name may hold spaces and brackets; the fields are counted from behind it.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return fields[0] === "Z" ? null : (fields[19] ?? null);
    } catch {
      return null;
    }
  }
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}

/**
 * @param {number} pid
 * @param {string} start
 */
export const isSameProcess = (pid, start) => startOf(pid) === start;
