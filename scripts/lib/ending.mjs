import { messageOf, Problem } from "./problem.mjs";
import { factOf } from "./process-identity.mjs";

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** Says an error to a person: a sentence and advice where it is a known one, else where it comes from. @param {unknown} error */
export function explain(error) {
  const known = error instanceof Problem;
  console.error(`\n${error instanceof Error && !known ? error.stack : messageOf(error)}`);
  if (known && error.advice) console.error(`\n${error.advice}`);
}

/**
 * Sees to it that a runner ends once and stops everything first, whatever ends it: a signal, an error that nobody caught, or
 * the runner itself. What comes second (another Ctrl-C, a service that falls with the first) is not heard.
 * @param {() => unknown} stop ends what is being written, then everything that runs
 * @returns {(code: number, say?: () => void) => Promise<void>} stops everything and ends the process with that code
 */
export function endsOnce(stop) {
  let ending = false;
  /** @param {number} code @param {() => void} [say] */
  const end = async (code, say) => {
    if (ending) return;
    ending = true;
    const stopped = stop();
    say?.();
    await stopped;
    process.exit(code);
  };
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => end(code, () => console.log("\nStopping …")));
  }
  for (const event of ["uncaughtException", "unhandledRejection"]) {
    process.on(event, (error) => end(1, () => explain(error)));
  }
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
  const shellUnderNpm = /(^|\/)\w*sh$/.test(factOf(ppid, "comm") ?? "") ? factOf(ppid, "ppid") : null;
  const isOrphan = () => process.ppid !== ppid || (shellUnderNpm && factOf(ppid, "ppid") !== shellUnderNpm);
  setInterval(() => isOrphan() && end(), 1000).unref();
}
