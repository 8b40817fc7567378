import { versionOf } from "../options.mjs";

export const USAGE = `npm test [-- [--medusa 1] [--reset] [what to give to Playwright]]

  (nothing)            installs what is missing, then types, lint, unit tests, build and browser tests
  e2e/NAME.spec.ts …   the browser tests alone, and of these only the ones named; whatever Playwright
  -g "words" …         understands may stand here
  --medusa 1           the browser tests alone, on Medusa v1
  --reset              forget the shop that the last run left in .test/, begin anew
  --help               this text

The unit tests alone: npm run unit -- lib/orders`;

/**
 * @typedef {object} TestOptions
 * @property {import("../generation.mjs").MedusaVersion} medusa
 * @property {boolean} reset
 * @property {string[]} playwright what to hand on; with any, the browser tests run alone
 */

/**
 * @param {readonly string[]} args
 * @returns {TestOptions | null} null when help was asked for
 */
export function parseTestOptions(args) {
  if (args.includes("--help")) return null;
  const at = args.indexOf("--medusa");
  const medusa = at === -1 ? 2 : versionOf(args[at + 1] ?? "");
  const others = args.filter((_, index) => at === -1 || (index !== at && index !== at + 1));
  return { medusa, reset: args.includes("--reset"), playwright: others.filter((arg) => arg !== "--reset") };
}
