import path from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "./paths.mjs";
import { messageOf, Problem } from "./problem.mjs";

export const USAGE = `npm run demo -- [options]

  --reset              forget the shop and its orders, begin anew
  --port N             storefront (8000)
  --backend-port N     Medusa backend (9000)
  --inbox-port N       the mail inbox's page (1080)
  --smtp-port N        where mails are received (1025)
  --dir FOLDER         where the demo keeps its data (.demo, or .demo/v1 with Medusa v1)
  --medusa 1 | 2       generation of Medusa (2)
  --dev                the storefront by Next's development server: what you save, the page shows
  --admin              serve Medusa's admin, too (Medusa v2; its build takes a minute, once)
  --brand FOLDER       looks of the storefront (its BRAND_DIR)
  --help               this text

Settings of the storefront (STORE_NAME, ORDER_FRESH_MINUTES, …) are taken from the environment.`;

/** @param {string} text @returns {import("./generation.mjs").MedusaVersion} */
export function versionOf(text) {
  if (text === "1") return 1;
  if (text === "2") return 2;
  throw new Problem(`There is no Medusa v${text} here.`, "Give --medusa 1, or --medusa 2, or leave it out.");
}

const flag = /** @type {const} */ ({ type: "boolean", default: false });
const text = /** @type {const} */ ({ type: "string" });
const textOr = (/** @type {string} */ usual) => ({ ...text, default: usual });
const OPTIONS = {
  ...{ reset: flag, help: flag, admin: flag, dev: flag, dir: text, brand: text, medusa: textOr("2") },
  ...{ port: textOr("8000"), "backend-port": textOr("9000") },
  ...{ "inbox-port": textOr("1080"), "smtp-port": textOr("1025") },
};

/** @param {readonly string[]} args */
function parse(args) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    throw new Problem(messageOf(error), `These are the options:\n\n${USAGE}`);
  }
}

/** @typedef {NonNullable<ReturnType<typeof parseOptions>>} DemoOptions */

/** @param {readonly string[]} args @returns null when help was asked for */
export function parseOptions(args) {
  const values = parse(args);
  if (values.help) return null;
  const medusa = versionOf(values.medusa);
  if (values.admin && medusa === 1) throw new Problem("There is no admin of Medusa v1 here.", "Leave out --admin.");
  /** @param {"port" | "backend-port" | "inbox-port" | "smtp-port"} name */
  const port = (name) => {
    const number = Number(values[name]);
    if (/^\d+$/.test(values[name]) && number >= 1 && number <= 65535) return number;
    throw new Problem(`--${name} ${values[name]} is no port.`, "Give a number from 1 to 65535.");
  };
  return {
    medusa,
    /** Where database, mails, logs and demo.json live. */
    directory: path.resolve(ROOT, values.dir ?? (medusa === 1 ? ".demo/v1" : ".demo")),
    port: port("port"),
    backendPort: port("backend-port"),
    inboxPort: port("inbox-port"),
    smtpPort: port("smtp-port"),
    reset: values.reset,
    admin: values.admin,
    ...(values.dev && { dev: true }),
    ...(values.brand && { brand: path.resolve(ROOT, values.brand) }),
  };
}
