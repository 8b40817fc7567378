// `npm test`: proves everything, from nothing but a clone and Node. Its last line says how many passed and failed.
import { endsOnce, explain } from "./lib/ending.mjs";
import { installStorefront } from "./lib/install-folder.mjs";
import { parseTestOptions, USAGE } from "./lib/test/options.mjs";
import { Stages } from "./lib/test/stages.mjs";
import { refuseChanges, trackedFiles } from "./lib/test/tracked-files.mjs";

const stages = new Stages();
/** @type {import("./lib/test/plan.mjs").Plan | null} */
let plan = null;
const end = endsOnce(() => {
  stages.isSilent = true;
  return plan?.stop();
});

try {
  const options = parseTestOptions(process.argv.slice(2));
  if (!options) {
    console.log(USAGE);
    process.exit(0);
  }
  const before = trackedFiles();
  if (await stages.run("packages", [], installStorefront)) {
    // Only now: it imports packages.
    const { Plan } = await import("./lib/test/plan.mjs");
    plan = new Plan(stages, options);
    // One after the other: a shop at work beside the browser tests would disturb those that measure time.
    for (const medusa of options.generations) await plan.runOn(medusa);
    await stages.run("no file changed", [], () => refuseChanges(before, trackedFiles()));
  }
  const { passed, failed, skipped } = stages.total;
  await end(failed > 0 ? 1 : 0, () => {
    console.log(`\n${stages.summary()}\n`);
    if (skipped > 0) console.log(`${skipped} skipped`);
    console.log(`${passed} passed, ${failed} failed`);
  });
} catch (error) {
  await end(1, () => explain(error));
}
