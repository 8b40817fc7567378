// `npm run demo`: the whole product with a real backend, from nothing but a clone and Node.
import { Demo } from "./lib/demo.mjs";
import { parseOptions, USAGE } from "./lib/options.mjs";
import { messageOf, Problem } from "./lib/problem.mjs";
import { Progress } from "./lib/progress.mjs";
import { summary } from "./lib/summary.mjs";

const SIGNALS = /** @type {const} */ ({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 });

const progress = new Progress();
/** @type {Demo | null} */
let demo = null;
let ending = false;

/**
 * Stops everything, says why, and ends. Whatever comes second (a second Ctrl-C, a part that falls with another) is not heard.
 * @param {number} code
 * @param {() => void} explain
 */
async function end(code, explain) {
  if (ending) return;
  ending = true;
  progress.done();
  explain();
  await demo?.stop();
  process.exit(code);
}

/** @param {unknown} error */
function explain(error) {
  const known = error instanceof Problem;
  console.error(`\n${known ? error.message : error instanceof Error ? error.stack : messageOf(error)}`);
  if (known && error.advice) console.error(`\n${error.advice}`);
}

for (const [signal, code] of Object.entries(SIGNALS)) {
  process.on(signal, () => end(code, () => console.log("\nStopping …")));
}
process.on("uncaughtException", (error) => end(1, () => explain(error)));
process.on("unhandledRejection", (error) => end(1, () => explain(error)));

try {
  if (process.platform === "win32") {
    throw new Problem("The demo runs on Linux and macOS.", "On Windows, run it inside WSL.");
  }
  const options = parseOptions(process.argv.slice(2));
  if (!options) {
    console.log(USAGE);
    process.exit(0);
  }
  demo = new Demo({
    ...options,
    say: progress.say,
    onCrash: (part) =>
      end(1, () =>
        explain(
          demo?.supervisor.problem(part, `The part "${part.name}" ended by itself; everything is being stopped.`),
        ),
      ),
  });
  await demo.start();
  progress.done();
  console.log(summary(demo.facts, options.directory));
} catch (error) {
  await end(1, () => explain(error));
}
