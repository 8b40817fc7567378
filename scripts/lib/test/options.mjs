export const USAGE = `npm test [-- [--reset] [what to give to Playwright]]

  (nothing)            installs what is missing, then types, lint, unit tests, build and browser tests
  e2e/NAME.spec.ts …   the browser tests alone, and of these only the ones named; whatever Playwright
  -g "words" …         understands may stand here
  --reset              forget the shop that the last run left in .test/, begin anew
  --help               this text

The unit tests alone: npm run unit -- lib/orders`;

/**
 * @typedef {object} TestOptions
 * @property {boolean} reset
 * @property {string[]} playwright what to hand on; with any, the browser tests run alone
 */

/**
 * @param {readonly string[]} args
 * @returns {TestOptions | null} null when help was asked for
 */
export function parseTestOptions(args) {
  if (args.includes("--help")) return null;
  return { reset: args.includes("--reset"), playwright: args.filter((arg) => arg !== "--reset") };
}
