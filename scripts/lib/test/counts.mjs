/**
 * How a stage ended: tests where it ran tests, else itself.
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 */

/** @param {boolean} passed @returns {Count} of a stage that is one thing */
export const countOne = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/**
 * A run that ended badly without a failed test to show for it (an error outside of any test, a killed process) is a failure too.
 * @param {Count} count
 * @param {boolean} ended well
 * @returns {Count}
 */
const atLeastOne = (count, ended) => (ended || count.failed > 0 ? count : { ...count, failed: 1 });

/**
 * What Vitest's JSON reporter writes, as far as it is read here.
 * @typedef {object} VitestReport
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults a file each
 */

/**
 * @param {VitestReport | null} report null where there is none
 * @param {boolean} ended whether the run ended well
 * @returns {Count}
 */
export function countUnitTests(report, ended) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === "passed").length;
  const failed = tests.filter(({ status }) => status === "failed").length;
  // A file that cannot even be loaded fails without a test.
  const broken = files.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  ).length;
  return atLeastOne({ passed, failed: failed + broken, skipped: tests.length - passed - failed }, ended);
}

/**
 * What Playwright's JSON reporter writes, as far as it is read here.
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors outside of any test
 */

/**
 * @param {PlaywrightReport | null} report null where there is none
 * @param {boolean} ended whether the run ended well
 * @returns {Count}
 */
export function countBrowserTests(report, ended) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  const failed = unexpected + flaky + (report?.errors.length ?? 0);
  return atLeastOne({ passed: expected, failed, skipped }, ended);
}

/** @param {readonly Count[]} counts @returns {Count} */
export const sum = (counts) =>
  counts.reduce(
    (all, { passed, failed, skipped }) => ({
      passed: all.passed + passed,
      failed: all.failed + failed,
      skipped: all.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
