// `npm run mutants`: which deliberate faults the unit tests notice, and the score of each folder. What it is given goes on to
// Stryker: -- --mutate "lib/session/**/*.ts" for a folder, -- --force to believe nothing of the last run. Our own: -- --near lib/session,
// the folder with its own tests alone, and -- --every 100 --from 7, a sample.
import path from "node:path";
import config from "../stryker.config.mjs";
import { endsOnce, explain } from "./lib/ending.mjs";
import { withExclusions } from "./lib/mutants/exclusions.mjs";
import { nearFolder } from "./lib/mutants/near.mjs";
import { sampleOf } from "./lib/mutants/sample.mjs";
import { ROOT } from "./lib/paths.mjs";
import { run, stopCommands } from "./lib/run.mjs";

const end = endsOnce(stopCommands);
const stryker = path.join(ROOT, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
const { args: others, sample } = sampleOf(process.argv.slice(2));
const { args, folder } = nearFolder(others);
try {
  await run({
    what: "The mutation tester",
    command: process.execPath,
    args: [stryker, "run", ...withExclusions(args, config.mutate ?? [])],
    env: {
      ...process.env,
      ...(folder && { MUTANTS_NEAR: folder }),
      ...(sample && { MUTANTS_SAMPLE: JSON.stringify(sample) }),
    },
    cwd: ROOT,
    // Over everything, with nothing known from an earlier run.
    limit: 4 * 60 * 60_000,
    advice: "It also fails where more faults went unnoticed than the bar in stryker.config.mjs allows.",
  });
  await end(0);
} catch (error) {
  await end(1, () => explain(error));
}
