/**
 * Which deliberate faults the unit tests notice (`npm run mutants`, scripts/mutants.mjs). Slow, so it is no part of `npm test`.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
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
  // What is neither a source nor read by a test would only be copied.
  ignorePatterns: [
    "/.mutants",
    "/backend",
    "/backend-v1/node_modules",
    "/.demo",
    "/.test",
    "/.next",
    "/bench",
    "/docs",
    "/plugin/node_modules",
    "/plugin/.medusa",
    "/public",
  ],
  // Stryker would rewrite the paths in it with the compiler API that TypeScript 7 no longer has; vitest needs none.
  tsconfigFile: "none",
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  reporters: ["progress", "html", "clear-text"],
  htmlReporter: { fileName: ".mutants/report.html" },
  // The table of each folder's score alone: the faults themselves are in the report.
  clearTextReporter: { reportMutants: false, reportTests: false, reportScoreTable: true },
  tempDirName: ".mutants/work",
  // What neither a source nor a test of it changed since the last run is not tried again.
  incremental: true,
  incrementalFile: ".mutants/incremental.json",
  thresholds: { high: 90, low: 85, break: 85 },
};
