import path from "node:path";
import { backendEnv, productImages, runScript, startServer } from "../backend.mjs";
import { installBackendAt, installPlugin, MEDUSA } from "../install.mjs";
import { BACKEND_TITLE } from "../install-folder.mjs";
import { BACKEND, PLUGIN } from "../paths.mjs";
import { readJson } from "../read-json.mjs";
import { buildAdmin } from "./admin.mjs";

/** @param {import("../backend.mjs").BackendSettings} settings */
const home = (settings) => ({
  cwd: BACKEND,
  env: {
    ...backendEnv(settings),
    ORDER_PAGES_PLUGIN: settings.withPlugin === false ? "off" : "on",
    ADMIN: settings.withAdmin ? "on" : "off",
    ...settings.more,
  },
});

/** @type {import("../generation.mjs").Generation} */
export const generation = {
  medusa: 2,
  folder: BACKEND,
  schema: [
    path.join(BACKEND, "package-lock.json"),
    path.join(BACKEND, "medusa-config.ts"),
    path.join(BACKEND, "src", "modules"),
    path.join(PLUGIN, "src"),
  ],
  sources: ["api", "seed", "scripts", "modules"].map((name) => path.join(BACKEND, "src", name)),

  async install(options) {
    await installBackendAt(BACKEND, BACKEND_TITLE, options);
    await installPlugin(options);
    if (options.withAdmin) await buildAdmin(options);
  },

  // A child process: migrating and serving in one breaks Medusa.
  migrate: (supervisor, settings) =>
    runScript(supervisor, "migrate", { args: [MEDUSA, "db:migrate", "--skip-scripts"], ...home(settings) }),

  execScript: (supervisor, settings, name, args) =>
    runScript(supervisor, name, {
      args: [MEDUSA, "exec", `./src/scripts/${name}.ts`, ...args],
      ...home(settings),
    }),

  // Needs the database, not a running backend.
  async seedShop(supervisor, settings, file) {
    const args = [file, productImages(settings.port), settings.storeName];
    await generation.execScript(supervisor, settings, "seed-shop", args);
    return readJson(file);
  },

  start: (supervisor, settings, name = "backend") => {
    const args = [MEDUSA, "start", "--host", "127.0.0.1", "--port", String(settings.port)];
    return startServer(supervisor, { name, args, ...home(settings) }, settings.port);
  },
};
