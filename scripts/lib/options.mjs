import path from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "./paths.mjs";
import { messageOf, Problem } from "./problem.mjs";

/**
 * @typedef {object} DemoOptions
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
  --dir FOLDER         where the demo keeps its data (.demo)
  --medusa 2           generation of Medusa; only 2 for now
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
        dir: { ...text, default: ".demo" },
        medusa: { ...text, default: "2" },
      },
    }));
  } catch (error) {
    throw new Problem(messageOf(error), `These are the options:\n\n${USAGE}`);
  }
  if (values.help) return null;
  if (values.medusa === "1") {
    throw new Problem(
      "A demo with Medusa v1 is not there yet.",
      "Leave out --medusa 1 to start the one with Medusa v2.",
    );
  }
  if (values.medusa !== "2") throw new Problem(`There is no Medusa v${values.medusa} here.`, "Leave out --medusa.");
  return {
    directory: path.resolve(ROOT, values.dir),
    port: port("port", values.port),
    backendPort: port("backend-port", values["backend-port"]),
    inboxPort: port("inbox-port", values["inbox-port"]),
    smtpPort: port("smtp-port", values["smtp-port"]),
    reset: values.reset,
  };
}
