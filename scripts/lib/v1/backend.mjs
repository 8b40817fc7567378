import { writeFileSync } from "node:fs";
import path from "node:path";
import { backendEnv, runScript, startServer } from "../backend.mjs";
import { buildShared, installBackendAt } from "../install.mjs";
import { BACKEND, BACKEND_V1 } from "../paths.mjs";
import { readJson } from "../read-json.mjs";
import { setUpShop } from "./set-up-shop.mjs";

const MEDUSA = path.join(BACKEND_V1, "node_modules", "@medusajs", "medusa-cli", "cli.js");

/** @param {import("../backend.mjs").BackendSettings} settings */
const home = (settings) => ({ cwd: BACKEND_V1, env: backendEnv(settings) });

/** @type {import("../generation.mjs").Generation} */
export const generation = {
  medusa: 1,
  folder: BACKEND_V1,
  schema: [path.join(BACKEND_V1, "package-lock.json"), path.join(BACKEND_V1, "medusa-config.js")],
  // Both backends sell the same things.
  sources: [
    path.join(BACKEND, "src", "seed", "data"),
    ...["scripts", path.join("plugins", "demo-payment")].map((name) => path.join(BACKEND_V1, name)),
  ],

  async install(options) {
    await installBackendAt(BACKEND_V1, "the Medusa v1 backend (about 330 MB)", options);
    await buildShared(options);
  },

  migrate: (supervisor, settings) =>
    runScript(supervisor, "migrate", { args: [MEDUSA, "migrations", "run"], ...home(settings) }),

  execScript: (supervisor, settings, name, args) =>
    runScript(supervisor, name, { args: [path.join("scripts", `${name}.js`), ...args], ...home(settings) }),

  // An admin has to be made beside the API; the rest is asked for over HTTP, of a backend that runs for just that long.
  async seedShop(supervisor, settings, file) {
    await generation.execScript(supervisor, settings, "create-admin", [file]);
    const { token } = readJson(file);
    const backend = await generation.start(supervisor, settings);
    const facts = await setUpShop(settings, token);
    await backend.stop();
    writeFileSync(file, JSON.stringify(facts, null, "\t"));
    return facts;
  },

  start: (supervisor, settings, name = "backend") =>
    startServer(supervisor, { name, args: ["start.js"], ...home(settings) }, settings.port),
};
