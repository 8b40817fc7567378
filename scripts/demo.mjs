// `npm run demo`: the whole product with a real backend, from nothing but a clone and Node.
import { Demo } from "./lib/demo.mjs";
import { endsOnce, explain } from "./lib/ending.mjs";
import { parseOptions, USAGE } from "./lib/options.mjs";
import { Progress } from "./lib/progress.mjs";
import { summary } from "./lib/summary.mjs";

const progress = new Progress();
/** @type {Demo | null} */
let demo = null;

const end = endsOnce({ hush: () => progress.done(), stop: async () => demo?.stop() });

try {
  const options = parseOptions(process.argv.slice(2));
  if (!options) {
    console.log(USAGE);
    process.exit(0);
  }
  demo = new Demo({ ...options, say: progress.say, onCrash: (problem) => end(1, () => explain(problem)) });
  await demo.start();
  progress.done();
  console.log(summary(demo.facts, options.directory));
} catch (error) {
  await end(1, () => explain(error));
}
