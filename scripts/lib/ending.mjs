import { messageOf, Problem } from "./problem.mjs";
import { processFacts } from "./process-identity.mjs";

const SIGNALS = /** @type {const} */ ({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 });

/** How often to look whether npm still lives, in milliseconds. */
const LOOK = 1000;

/**
 * Says an error to a person: a sentence and advice where it is a known one, else where it comes from.
 * @param {unknown} error
 */
export function explain(error) {
  const known = error instanceof Problem;
  console.error(`\n${known ? error.message : error instanceof Error ? error.stack : messageOf(error)}`);
  if (known && error.advice) console.error(`\n${error.advice}`);
}

/**
 * Sees to it that a runner ends once and stops everything first, whatever ends it: a signal, an error that nobody caught, or
 * the runner itself. What comes second (another Ctrl-C, a part that falls with the first) is not heard.
 * @param {{ hush: () => void, stop: () => Promise<unknown> }} options `hush` ends what is being written
 * @returns {(code: number, say?: () => void) => Promise<void>} stops everything and ends the process with that code
 */
export function endsOnce({ hush, stop }) {
  let ending = false;
  /** @param {number} code @param {() => void} [say] */
  const end = async (code, say) => {
    if (ending) return;
    ending = true;
    hush();
    say?.();
    await stop();
    process.exit(code);
  };
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => end(code, () => console.log("\nStopping …")));
  }
  process.on("uncaughtException", (error) => end(1, () => explain(error)));
  process.on("unhandledRejection", (error) => end(1, () => explain(error)));
  endWithNpm(() => end(SIGNALS.SIGTERM));
  return end;
}

/**
 * npm hands on the signals that it gets, but not the one that it cannot: killed with SIGKILL it would leave us running. On
 * some systems the shell that npm starts us with stays between, and outlives it too.
 * @param {() => void} end
 */
function endWithNpm(end) {
  if (!process.env.npm_lifecycle_event) return;
  const { ppid } = process;
  const above = processFacts(ppid);
  const shellUnderNpm = above && /(^|\/)\w*sh$/.test(above.name) ? above.parent : null;
  setInterval(() => {
    if (process.ppid !== ppid || (shellUnderNpm && processFacts(ppid)?.parent !== shellUnderNpm)) end();
  }, LOOK).unref();
}
