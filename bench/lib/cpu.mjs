import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** How long one of the kernel's ticks is in /proc/<pid>/stat: 100 a second on every Linux that Node runs on. */
const TICK_MS = 10;

/**
 * The processor time a process has used so far on all its threads, its own and the kernel's for it.
 * @param {number} pid
 * @returns {number} milliseconds, in steps of ten: measure over many requests
 */
export function cpuTime(pid) {
  if (process.platform === "linux") {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name may hold spaces and brackets; the fields are counted from behind it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  }
  // Elsewhere `ps` says it with hundredths: [hours:]minutes:seconds.hundredths.
  const time = execFileSync("ps", ["-o", "time=", "-p", String(pid)], { encoding: "utf8" }).trim();
  return time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0) * 1000;
}
