import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { ROOT } from "../paths.mjs";

/**
 * A test that failed, or a stage that is one thing.
 * @typedef {{ test?: string, message: string }} Failure the test's file and title, and what it said, without colors
 */

/**
 * @typedef {{ title: string, file?: string, suites?: Suite[], specs?: Spec[] }} Suite of Playwright's report: a file, or a `describe` in it
 * @typedef {{ title: string, file: string, line: number, tests: { projectName: string, status: string, results: { errors: { message?: string }[] }[] }[] }} Spec
 */

/**
 * @param {{ testResults: { name: string, status: string, message?: string, assertionResults: { status: string, fullName: string, failureMessages?: string[] | null }[] }[] } | null} report what Vitest's JSON reporter writes, as far as it is read here; null where there is none
 * @returns {Failure[]}
 */
export function failedUnitTests(report) {
  return (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(ROOT, name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    // A file that cannot even be loaded fails without a test.
    if (status === "failed" && failed.length === 0) return [failure(file, [message])];
    return failed.map(({ fullName, failureMessages }) => failure(`${file} › ${fullName}`, failureMessages ?? []));
  });
}

/**
 * @param {{ suites: Suite[], errors: { message?: string }[] } | null} report what Playwright's JSON reporter writes, as far as it is read here; null where there is none
 * @returns {Failure[]}
 */
export function failedBrowserTests(report) {
  const outside = (report?.errors ?? []).map(({ message }) => failure("outside of any test", [message]));
  return [...(report?.suites ?? []).flatMap((file) => failedIn(file, [])), ...outside];
}

/** @param {Suite} suite @param {readonly string[]} titles of the suites around its specs @returns {Failure[]} */
function failedIn({ suites = [], specs = [] }, titles) {
  const failed = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ projectName, results }) =>
        failure(
          [`[${projectName}]`, `${file}:${line}`, ...titles, title].join(" › "),
          results.flatMap(({ errors }) => errors.map(({ message }) => message)),
        ),
      ),
  );
  return [...failed, ...suites.flatMap((suite) => failedIn(suite, [...titles, suite.title]))];
}

/** @param {string} test @param {readonly (string | undefined)[]} messages @returns {Failure} */
const failure = (test, messages) => ({
  test,
  message: stripVTControlCharacters(messages.filter(Boolean).join("\n\n")),
});
