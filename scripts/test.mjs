// `npm test`: proves everything, from nothing but a clone and Node. Its last line says how many passed and failed.
import { endsOnce, explain } from "./lib/ending.mjs";
import { installStorefront } from "./lib/install-folder.mjs";
import { parseTestOptions, USAGE } from "./lib/test/options.mjs";
import { Stages } from "./lib/test/stages.mjs";
import { refuseChanges, trackedFiles } from "./lib/test/tracked-files.mjs";

const stages = new Stages();
let stopCommands = () => {};
/** The shop of the generation that is being tested. @type {import("./lib/demo.mjs").Demo | null} */
let demo = null;
const end = endsOnce(() => {
  stages.isHushed = true;
  stopCommands();
  return demo?.stop();
});

/** @param {import("./lib/test/options.mjs").TestOptions} options */
async function runAll({ generations, isWhole, reset, playwright }) {
  const before = trackedFiles();
  if (!(await stages.run("packages", [], installStorefront))) return;
  // Only now: these import packages.
  ({ stopCommands } = await import("./lib/run.mjs"));
  const { fillShop, layGround, openShop, runBrowserTests, runChecks } = await import("./lib/test/plan.mjs");
  /** @type {import("./lib/test/plan.mjs").Ground | null} */
  let ground = null;
  // One after the other: a shop at work beside the browser tests would disturb those that measure time.
  for (const medusa of generations) {
    demo = await openShop(stages, medusa, reset);
    await demo.claim();
    ground ??= layGround(stages, demo, isWhole);
    const shop = fillShop(stages, demo, ground);
    if (isWhole && medusa === 2) await runChecks(stages, demo, ground, shop);
    await runBrowserTests(stages, demo, ground, shop, playwright);
    await demo.stop();
  }
  await stages.run("no file changed", [], () => refuseChanges(before, trackedFiles()));
}

try {
  const options = parseTestOptions(process.argv.slice(2));
  if (!options) {
    console.log(USAGE);
    process.exit(0);
  }
  await runAll(options);
  const { passed, failed, skipped } = stages.total;
  await end(failed > 0 ? 1 : 0, () => {
    console.log(`\n${stages.summary()}\n`);
    if (skipped > 0) console.log(`${skipped} skipped`);
    console.log(`${passed} passed, ${failed} failed`);
  });
} catch (error) {
  await end(1, () => explain(error));
}
