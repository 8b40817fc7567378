// `npm run mutants`: which deliberate faults the unit tests notice, and the score of each folder. What it is given goes on to
// Stryker: -- --mutate "lib/session/**/*.ts" for a folder, -- --force to believe nothing of the last run.
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import config from "../stryker.config.mjs";
import { endsOnce, explain } from "./lib/ending.mjs";
import { withExclusions } from "./lib/mutants/exclusions.mjs";
import { scores, scoreTable } from "./lib/mutants/scores.mjs";
import { ROOT } from "./lib/paths.mjs";
import { readJson } from "./lib/read-json.mjs";
import { run, stopCommands } from "./lib/run.mjs";

/** How long a run over everything may take with nothing known from an earlier one, in milliseconds. */
const LIMIT = 4 * 60 * 60_000;

const REPORT = path.join(ROOT, ".mutants", "report.json");

const end = endsOnce(stopCommands);

rmSync(REPORT, { force: true });
/** @type {unknown} */
let failure = null;
try {
  await run({
    what: "The mutation tester",
    command: process.execPath,
    args: [
      path.join(ROOT, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js"),
      "run",
      ...withExclusions(process.argv.slice(2), config.mutate ?? []),
    ],
    cwd: ROOT,
    limit: LIMIT,
    advice: "It also fails where more faults went unnoticed than the bar in stryker.config.mjs allows.",
  });
} catch (error) {
  failure = error;
}
await end(failure ? 1 : 0, () => {
  if (existsSync(REPORT)) console.log(`\n${scoreTable(scores(readJson(REPORT)))}\n\nEach fault: .mutants/report.html`);
  if (failure) explain(failure);
});
