import path from "node:path";
import { backendEnv, productImages, startServer } from "../backend.mjs";
import { installBackendAt, installPlugin, MEDUSA } from "../install.mjs";
import { BACKEND, PLUGIN } from "../paths.mjs";
import { readJson } from "../read-json.mjs";

/** @param {import("../backend.mjs").BackendSettings} settings */
const environment = (settings) => ({
  ...backendEnv(settings),
  ORDER_PAGES_PLUGIN: settings.withPlugin === false ? "off" : "on",
});

/** @type {import("../generation.mjs").Generation} */
export const generation = {
  medusa: 2,
  folder: BACKEND,
  schema: [path.join(BACKEND, "package-lock.json"), path.join(BACKEND, "src", "modules"), path.join(PLUGIN, "src")],
  sources: ["api", "seed", "scripts", "modules"].map((name) => path.join(BACKEND, "src", name)),

  async install(options) {
    await installBackendAt(BACKEND, "the Medusa backend (about 700 MB)", options);
    await installPlugin(options);
  },

  // A child process: migrating and serving in one breaks Medusa.
  migrate: (supervisor, settings) =>
    supervisor.run({
      what: "Creating the backend's tables",
      command: process.execPath,
      args: [MEDUSA, "db:migrate", "--skip-scripts"],
      cwd: BACKEND,
      env: environment(settings),
      log: "migrate",
      advice: "To begin anew: --reset.",
    }),

  execScript: (supervisor, settings, name, args) =>
    supervisor.run({
      what: `The backend's script ${name}`,
      command: process.execPath,
      args: [MEDUSA, "exec", `./src/scripts/${name}.ts`, ...args],
      cwd: BACKEND,
      env: environment(settings),
      log: name,
      advice: "To begin anew: --reset.",
    }),

  /** Needs the database, not a running backend. */
  async seedShop(supervisor, settings, file) {
    const args = [file, productImages(settings.port), settings.storeName];
    await generation.execScript(supervisor, settings, "seed-shop", args);
    return readJson(file);
  },

  start: (supervisor, settings, name = "backend") => {
    const args = [MEDUSA, "start", "--host", "127.0.0.1", "--port", String(settings.port)];
    return startServer(supervisor, { name, args, cwd: BACKEND, env: environment(settings) }, settings.port);
  },
};
