import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Where /proc/PID/stat has what `ps` calls so, counted from behind the name. */
const FIELDS = { ppid: 1, lstart: 19 };

/**
 * @param {number | string} pid
 * @param {"comm" | keyof typeof FIELDS} fact its program's name, its parent, or when it started
 * @returns {string | null} as the system writes it; null when there is no such process
 */
export function factOf(pid, fact) {
  try {
    // Small images of Linux have no `ps`.
    if (process.platform !== "linux") {
      return execFileSync("ps", ["-o", `${fact}=`, "-p", String(pid)], { encoding: "utf8" }).trim() || null;
    }
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name stands in brackets and may hold spaces and brackets itself.
    const end = stat.lastIndexOf(")");
    const fields = stat.slice(end + 2).split(" ");
    if (fields[0] === "Z") return null;
    return fact === "comm" ? stat.slice(stat.indexOf("(") + 1, end) : (fields[FIELDS[fact]] ?? null);
  } catch {
    return null;
  }
}

/**
 * Whether a process is the one that started then. A number alone does not name it: after a crash it may belong to somebody
 * else's program, which must not be stopped.
 * @param {number} pid
 * @param {string | null} start
 */
export const isSameProcess = (pid, start) => start !== null && factOf(pid, "lstart") === start;
