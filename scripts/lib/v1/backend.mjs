import { writeFileSync } from "node:fs";
import path from "node:path";
import { backendEnv, startServer } from "../backend.mjs";
import { buildShared, installFolder } from "../install.mjs";
import { BACKEND, BACKEND_V1 } from "../paths.mjs";
import { readJson } from "../read-json.mjs";
import { setUpShop } from "./set-up-shop.mjs";

/** @typedef {import("../backend.mjs").BackendSettings} BackendSettings */
/** @typedef {import("../supervisor.mjs").Supervisor} Supervisor */

const MEDUSA = path.join(BACKEND_V1, "node_modules", "@medusajs", "medusa-cli", "cli.js");

export const medusa = 1;
export const folder = BACKEND_V1;

/** What its tables are made from. */
export const schema = [path.join(BACKEND_V1, "package-lock.json"), path.join(BACKEND_V1, "medusa-config.js")];

/** What the shop and its sample orders are made from, beside the runner's own seed: both backends sell the same things. */
export const sources = [
  path.join(BACKEND, "src", "seed", "data"),
  path.join(BACKEND_V1, "scripts"),
  path.join(BACKEND_V1, "plugins", "demo-payment"),
];

/** @param {import("../install.mjs").InstallOptions} options */
export async function install(options) {
  await installFolder(BACKEND_V1, "the Medusa v1 backend (about 330 MB)", options);
  await buildShared(options);
}

/**
 * @param {Supervisor} supervisor
 * @param {BackendSettings} settings
 */
export const migrate = (supervisor, settings) =>
  supervisor.run({
    what: "Creating the backend's tables",
    command: process.execPath,
    args: [MEDUSA, "migrations", "run"],
    cwd: BACKEND_V1,
    env: backendEnv(settings),
    log: "migrate",
    advice: "To begin anew: --reset.",
  });

/**
 * Runs one of the backend's scripts in backend-v1/scripts/.
 * @param {Supervisor} supervisor
 * @param {BackendSettings} settings
 * @param {string} name
 * @param {readonly string[]} args
 */
export const execScript = (supervisor, settings, name, args) =>
  supervisor.run({
    what: `The backend's script ${name}`,
    command: process.execPath,
    args: [path.join("scripts", `${name}.js`), ...args],
    cwd: BACKEND_V1,
    env: backendEnv(settings),
    log: name,
    advice: "To begin anew: --reset.",
  });

/**
 * An admin has to be made beside the API; everything else of the shop is asked for over HTTP, of a backend that runs for
 * just that long.
 * @param {Supervisor} supervisor
 * @param {BackendSettings} settings
 * @param {string} file where to write what there is to know about the shop
 * @returns {Promise<import("../shop/client.mjs").ShopFacts>}
 */
export async function seedShop(supervisor, settings, file) {
  await execScript(supervisor, settings, "create-admin", [file]);
  const { token } = readJson(file);
  const backend = await start(supervisor, settings);
  const facts = await setUpShop(settings, token);
  await backend.stop();
  writeFileSync(file, JSON.stringify(facts, null, "\t"));
  return facts;
}

/**
 * @param {Supervisor} supervisor
 * @param {BackendSettings} settings
 * @param {string} [name] of the part, for tests that start a second one
 */
export const start = (supervisor, settings, name = "backend") =>
  startServer(
    supervisor,
    {
      name,
      command: process.execPath,
      args: ["start.js"],
      cwd: BACKEND_V1,
      env: backendEnv(settings),
    },
    settings.port,
  );
