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
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] } | null} report what Vitest's JSON reporter writes, as far as it is read here; null where there is none
 * @param {boolean} ended whether the run ended well
 * @returns {Count}
 */
export function countUnitTests(report, ended) {
  const files = report?.testResults ?? [];
  const statuses = files.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const passed = statuses.filter((status) => status === "passed").length;
  const failed = statuses.filter((status) => status === "failed").length;
  // A file that cannot even be loaded fails without a test.
  const broken = files.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  ).length;
  return atLeastOne({ passed, failed: failed + broken, skipped: statuses.length - passed - failed }, ended);
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] } | null} report what Playwright's JSON reporter writes, as far as it is read here; null where there is none
 * @param {boolean} ended whether the run ended well
 * @returns {Count}
 */
export function countBrowserTests(report, ended) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  const failed = unexpected + flaky + (report?.errors.length ?? 0);
  return atLeastOne({ passed: expected, failed, skipped }, ended);
}

/** @param {readonly Count[]} counts @returns {Count} */
export function sum(counts) {
  const total = (/** @type {keyof Count} */ what) => counts.reduce((all, count) => all + count[what], 0);
  return { passed: total("passed"), failed: total("failed"), skipped: total("skipped") };
}
