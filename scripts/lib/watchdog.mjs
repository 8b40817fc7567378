/*
 * A process of its own that outlives a runner killed with SIGKILL just long enough to stop the parts that the runner
 * had started. The runner tells it what to watch; when their channel closes for any reason, whatever is left is stopped.
 */
import { stopGroup } from "./kill-group.mjs";

/** @typedef {{ watch: number, signal: NodeJS.Signals } | { forget: number }} WatchdogMessage */

/** @type {Map<number, NodeJS.Signals>} */
const watched = new Map();

process.on("message", (/** @type {WatchdogMessage} */ message) => {
  if ("watch" in message) watched.set(message.watch, message.signal);
  else watched.delete(message.forget);
});

process.on("disconnect", async () => {
  // The last started goes first: what needs the database ends before the database.
  for (const [group, signal] of [...watched].reverse()) await stopGroup(group, signal);
  process.exit(0);
});

// A terminal's Ctrl-C is the runner's business.
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, () => {});
