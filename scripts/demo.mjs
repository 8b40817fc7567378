// `npm run demo`: the whole product with a real backend, from nothing but a clone and Node.
import { endsOnce, explain } from "./lib/ending.mjs";
import { installBackend, installStorefront } from "./lib/install-folder.mjs";
import { parseOptions, USAGE } from "./lib/options.mjs";
import { Progress } from "./lib/progress.mjs";

/** Three pages of the customer's orders; the tests turn seven. Each order takes the backend more than a second. */
const HISTORY_LENGTH = 24;

const progress = new Progress();
/** @type {import("./lib/demo.mjs").Demo | null} */
let demo = null;

const end = endsOnce(() => {
  progress.done();
  return demo?.stop();
});

try {
  const options = parseOptions(process.argv.slice(2));
  if (!options) {
    console.log(USAGE);
    process.exit(0);
  }
  await Promise.all([installStorefront(), ...(options.medusa === 2 ? [installBackend()] : [])]);
  // Only now: these import packages.
  const { Demo } = await import("./lib/demo.mjs");
  const { summary } = await import("./lib/summary.mjs");
  demo = new Demo({
    ...options,
    historyLength: HISTORY_LENGTH,
    say: progress.say,
    onCrash: (problem) => end(1, () => explain(problem)),
  });
  await demo.start();
  progress.done();
  console.log(summary(demo.facts, options.directory));
} catch (error) {
  await end(1, () => explain(error));
}
