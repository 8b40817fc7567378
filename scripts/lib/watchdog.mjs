/*
 * A process of its own that outlives a runner killed with SIGKILL just long enough to stop what the runner had started. The
 * runner writes a line with all of it whenever that changes; when it writes no more for any reason, what is left is stopped.
 * A pipe, because it keeps what was written: Node's own channel loses messages of a runner that is killed in the first moment.
 */
import { createInterface } from "node:readline";
import { stopGroup } from "./kill-group.mjs";

// A terminal's Ctrl-C is the runner's business.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});

/** Process groups, and what asks each to end. @type {readonly { pid: number, signal: NodeJS.Signals }[]} */
let groups = [];
for await (const line of createInterface({ input: process.stdin })) groups = JSON.parse(line);
// The last started goes first: what needs the database ends before the database.
for (const { pid, signal } of [...groups].reverse()) await stopGroup(pid, signal);
