import path from "node:path";
import { backendEnv, productImages, startServer } from "../backend.mjs";
import { installBackend, installPlugin, MEDUSA } from "../install.mjs";
import { BACKEND, PLUGIN } from "../paths.mjs";
import { readJson } from "../read-json.mjs";

/** @typedef {import("../backend.mjs").BackendSettings} BackendSettings */
/** @typedef {import("../supervisor.mjs").Supervisor} Supervisor */

export const medusa = 2;
export const folder = BACKEND;

/** What its tables are made from. */
export const schema = [
  path.join(BACKEND, "package-lock.json"),
  path.join(BACKEND, "src", "modules"),
  path.join(PLUGIN, "src"),
];

/** What the shop and its sample orders are made from, beside the runner's own seed. */
export const sources = ["api", "seed", "scripts", "modules"].map((name) => path.join(BACKEND, "src", name));

/** @param {import("../install.mjs").InstallOptions} options */
export async function install(options) {
  await installBackend(options);
  await installPlugin(options);
}

/** @param {BackendSettings} settings */
const environment = (settings) => ({
  ...backendEnv(settings),
  ORDER_PAGES_PLUGIN: settings.withPlugin === false ? "off" : "on",
  ...settings.more,
});

/**
 * A child process: migrating and serving in one breaks Medusa.
 * @param {Supervisor} supervisor
 * @param {BackendSettings} settings
 */
export const migrate = (supervisor, settings) =>
  supervisor.run({
    what: "Creating the backend's tables",
    command: process.execPath,
    args: [MEDUSA, "db:migrate", "--skip-scripts"],
    cwd: BACKEND,
    env: environment(settings),
    log: "migrate",
    advice: "To begin anew: --reset.",
  });

/**
 * Runs one of the backend's scripts in backend/src/scripts/.
 * @param {Supervisor} supervisor
 * @param {BackendSettings} settings
 * @param {string} name
 * @param {readonly string[]} args
 */
export const execScript = (supervisor, settings, name, args) =>
  supervisor.run({
    what: `The backend's script ${name}`,
    command: process.execPath,
    args: [MEDUSA, "exec", `./src/scripts/${name}.ts`, ...args],
    cwd: BACKEND,
    env: environment(settings),
    log: name,
    advice: "To begin anew: --reset.",
  });

/**
 * Needs the database, not a running backend.
 * @param {Supervisor} supervisor
 * @param {BackendSettings} settings
 * @param {string} file where to write what there is to know about the shop
 * @returns {Promise<import("../shop/client.mjs").ShopFacts>}
 */
export async function seedShop(supervisor, settings, file) {
  await execScript(supervisor, settings, "seed-shop", [file, productImages(settings.port), settings.storeName]);
  return readJson(file);
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
      args: [MEDUSA, "start", "--host", "127.0.0.1", "--port", String(settings.port)],
      cwd: BACKEND,
      env: environment(settings),
    },
    settings.port,
  );
