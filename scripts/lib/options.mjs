import path from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "./paths.mjs";
import { messageOf, Problem } from "./problem.mjs";

/**
 * @typedef {object} DemoOptions
 * @property {import("./generation.mjs").MedusaVersion} medusa
 * @property {string} directory where database, mails, logs and demo.json live
 * @property {number} port
 * @property {number} backendPort
 * @property {number} inboxPort
 * @property {number} smtpPort
 * @property {boolean} reset
 */

export const USAGE = `npm run demo -- [options]

  --reset              forget the shop and its orders, begin anew
  --port N             storefront (8000)
  --backend-port N     Medusa backend (9000)
  --inbox-port N       the mail inbox's page (1080)
  --smtp-port N        where mails are received (1025)
  --dir FOLDER         where the demo keeps its data (.demo, or .demo/v1 with Medusa v1)
  --medusa 1 | 2       generation of Medusa (2)
  --help               this text

Settings of the storefront (STORE_NAME, ORDER_FRESH_MINUTES, …) are taken from the environment.`;

/**
 * @param {string} flag
 * @param {string} text
 */
function port(flag, text) {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > 65535) {
    throw new Problem(`--${flag} ${text} is no port.`, "Give a number from 1 to 65535.");
  }
  return number;
}

/**
 * @param {string} text
 * @returns {import("./generation.mjs").MedusaVersion}
 */
export function versionOf(text) {
  if (text === "1") return 1;
  if (text === "2") return 2;
  throw new Problem(`There is no Medusa v${text} here.`, "Give --medusa 1, or --medusa 2, or leave it out.");
}

/**
 * @param {readonly string[]} args
 * @returns {DemoOptions | null} null when help was asked for
 */
export function parseOptions(args) {
  const text = /** @type {const} */ ({ type: "string" });
  const flag = /** @type {const} */ ({ type: "boolean", default: false });
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        reset: flag,
        help: flag,
        port: { ...text, default: "8000" },
        "backend-port": { ...text, default: "9000" },
        "inbox-port": { ...text, default: "1080" },
        "smtp-port": { ...text, default: "1025" },
        dir: text,
        medusa: { ...text, default: "2" },
      },
    }));
  } catch (error) {
    throw new Problem(messageOf(error), `These are the options:\n\n${USAGE}`);
  }
  if (values.help) return null;
  const medusa = versionOf(values.medusa);
  return {
    medusa,
    directory: path.resolve(ROOT, values.dir ?? (medusa === 1 ? ".demo/v1" : ".demo")),
    port: port("port", values.port),
    backendPort: port("backend-port", values["backend-port"]),
    inboxPort: port("inbox-port", values["inbox-port"]),
    smtpPort: port("smtp-port", values["smtp-port"]),
    reset: values.reset,
  };
}
