// `--every` of scripts/mutants.mjs.
const isSample = Boolean(process.env.MUTANTS_SAMPLE);

/**
 * Which deliberate faults the unit tests notice (`npm run mutants`, scripts/mutants.mjs). Slow, so it is no part of `npm test`.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner", "./scripts/lib/mutants/sample-checker.mjs"],
  checkers: isSample ? ["sample"] : [],
  // With `--near` vitest.config.ts names the tests.
  vitest: { configFile: "vitest.config.ts", related: !process.env.MUTANTS_NEAR },
  mutate: [
    "packages/shared/src/{orders,medusa,mail,proofs,text,format}/**/*.ts",
    "lib/{medusa,session,security,actions,forms}/**/*.ts",
    "plugin/src/**/*.ts",
    "!**/*.test.ts",
    "!**/test-support*.ts",
    "!**/test-support/**",
    "!**/fixtures/**",
  ],
  // What is installed or built; all else some test reads: files of a deployment, the docs' recipes.
  ignorePatterns: [
    "/.mutants",
    "/backend/node_modules",
    "/backend/.medusa",
    "/backend-v1/node_modules",
    "/.demo",
    "/.test",
    "/.next",
    "/plugin/node_modules",
    "/plugin/.medusa",
  ],
  // Stryker would rewrite the paths in it with the compiler API that TypeScript 7 no longer has; vitest needs none.
  tsconfigFile: "none",
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  // All tests, once, on a machine that does other things as well.
  dryRunTimeoutMinutes: 30,
  reporters: ["progress", "html", "clear-text"],
  htmlReporter: { fileName: ".mutants/report.html" },
  // The table of each folder's score alone: the faults themselves are in the report, for a sample's are hard to find there.
  clearTextReporter: { reportMutants: isSample, reportTests: false, reportScoreTable: true },
  tempDirName: ".mutants/work",
  // What neither a source nor a test of it changed since the last run is not tried again.
  incremental: !isSample,
  incrementalFile: ".mutants/incremental.json",
  thresholds: { high: 90, low: 85, break: 85 },
};
