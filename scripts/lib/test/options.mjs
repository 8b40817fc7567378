import { versionOf } from "../options.mjs";
import { Problem } from "../problem.mjs";

export const USAGE = `npm test [-- [--all | --medusa 1] [--reset] [what to give to Playwright]]

  (nothing)            installs what is missing, then types, lint, unit tests, build and browser tests
  e2e/NAME.spec.ts …   the browser tests alone, and of these only the ones named; whatever Playwright
  -g "words" …         understands may stand here
  --all                the browser tests on Medusa v2 and then on Medusa v1
  --medusa 1           the browser tests alone, on Medusa v1
  --reset              forget the shop that the last run left in .test/, begin anew
  --help               this text

The unit tests alone: npm run unit -- lib/session`;

/**
 * @typedef {object} TestOptions
 * @property {readonly import("../generation.mjs").MedusaVersion[]} generations whose shops the browser tests run on, one after the other
 * @property {boolean} isWhole whether what is the same for both generations is proven too
 * @property {boolean} reset
 * @property {string[]} playwright what to hand on; with any, the browser tests run alone
 */

/**
 * @param {readonly string[]} args
 * @returns {TestOptions | null} null when help was asked for
 * @throws {Problem} for a generation that there is not, and for one beside --all
 */
export function parseTestOptions(args) {
  if (args.includes("--help")) return null;
  const at = args.indexOf("--medusa");
  const [all, reset] = ["--all", "--reset"].map((flag) => args.includes(flag));
  if (all && at !== -1) throw new Problem("--all already runs on both generations.", "Leave out --medusa.");
  const generations = all ? /** @type {const} */ ([2, 1]) : [at === -1 ? 2 : versionOf(args[at + 1] ?? "")];
  const others = at === -1 ? args : args.toSpliced(at, 2);
  const playwright = others.filter((arg) => arg !== "--reset" && arg !== "--all");
  return { generations, isWhole: playwright.length === 0 && generations[0] === 2, reset: reset === true, playwright };
}
