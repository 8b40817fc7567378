/*
 * A process of its own that outlives a runner killed with SIGKILL just long enough to stop what the runner had started. The
 * runner tells it what that is; when their channel closes for any reason, whatever is left is stopped. It imports no package.
 */
import { stopGroup } from "./kill-group.mjs";

/** @typedef {{ pid: number, signal: NodeJS.Signals }} Group A process group, and what asks it to end. */

/** @type {readonly Group[]} */
let groups = [];

process.on("message", (/** @type {readonly Group[]} */ started) => {
  groups = started;
});

process.on("disconnect", async () => {
  // The last started goes first: what needs the database ends before the database.
  for (const { pid, signal } of [...groups].reverse()) await stopGroup(pid, signal);
  process.exit(0);
});

// A terminal's Ctrl-C is the runner's business.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
