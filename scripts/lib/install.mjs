import { copyFileSync, lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { INSTALL, installFolder, NETWORK } from "./install-folder.mjs";
import { npm } from "./npm.mjs";
import { BACKEND, PLUGIN } from "./paths.mjs";
import { BUNDLE, BUNDLE_SOURCES, bundleShared } from "./shared-bundle.mjs";
import { fingerprint, onceFor } from "./stamp.mjs";

/**
 * @typedef {object} InstallOptions
 * @property {import("./supervisor.mjs").Supervisor} supervisor
 * @property {(what: string) => void} say
 * @property {boolean} [withAdmin] whether Medusa's admin is built, too
 */

/** @param {string} folder @param {string} title @param {InstallOptions} options */
export const installBackendAt = (folder, title, { supervisor, say }) =>
  installFolder(folder, title, { run: (command) => supervisor.run(command), say });

/** Bundles what storefront and backends share, where it changed. @param {InstallOptions} options */
export const buildShared = ({ supervisor, say }) =>
  bundleShared((command) => supervisor.run({ ...command, log: "build-shared" }), say);

/** Medusa's command line, of the backend's own version. */
export const MEDUSA = path.join(BACKEND, "node_modules", "@medusajs", "cli", "cli.js");

/**
 * Builds the plugin with Medusa's own plugin build and installs it packed into the backend, as a merchant gets it from a
 * registry: Medusa does not find the backend's packages from a symlinked plugin.
 * @param {InstallOptions} options
 */
export async function installPlugin({ supervisor, say }) {
  await buildShared({ supervisor, say });
  const { command, first } = npm();
  const installed = path.join(BACKEND, "node_modules", "medusa-plugin-order-pages");
  const built = path.join(PLUGIN, ".medusa", "server");
  const packed = path.join(PLUGIN, ".medusa", "packed");
  const sources = ["src", "package.json", "tsconfig.json"].map((name) => path.join(PLUGIN, name));

  /** @param {string} what @param {string} log @param {Pick<import("./run.mjs").Command, "command" | "args" | "cwd" | "advice">} step @param {Record<string, string>} [env] */
  const run = (what, log, step, env = {}) => supervisor.run({ what, log, ...step, env: { ...process.env, ...env } });
  const work = async () => {
    say("Building the plugin");
    borrowModules();
    const build = { command: process.execPath, args: [MEDUSA, "plugin:build"], cwd: PLUGIN };
    await run("Building the plugin", "build-plugin", build, { MEDUSA_DISABLE_TELEMETRY: "true" });
    copyFileSync(BUNDLE, path.join(built, "shared.cjs"));
    say("Installing the plugin into the backend");
    rmSync(packed, { recursive: true, force: true });
    mkdirSync(packed, { recursive: true });
    const pack = [...first, "pack", "--ignore-scripts", "--pack-destination", packed];
    await run("Packing the plugin", "pack-plugin", { command, args: pack, cwd: PLUGIN });
    rmSync(installed, { recursive: true, force: true });
    const tarballs = readdirSync(packed).map((name) => path.join(packed, name));
    // The package is built with the backend's packages: a lock file that wants it could never be installed first.
    const args = [...first, ...INSTALL, "--prefer-offline", ...tarballs];
    const install = { command, args, cwd: BACKEND, advice: NETWORK };
    await run("Installing the plugin into the backend", "install-plugin", install, { NODE_ENV: "development" });
  };

  await onceFor({
    stamp: path.join(installed, ".order-pages-stamp"),
    inputs: fingerprint([...sources, ...BUNDLE_SOURCES]),
    results: [path.join(installed, ".medusa", "server", "src", "api", "middlewares.js")],
    work,
  });
}

/** Lets the plugin be built with the backend's packages; its own would be the same 700 MB a second time. */
function borrowModules() {
  const link = path.join(PLUGIN, "node_modules");
  // A folder is a developer's own install, and good.
  if (lstatSync(link, { throwIfNoEntry: false })?.isDirectory()) return;
  rmSync(link, { force: true });
  symlinkSync(path.relative(PLUGIN, path.join(BACKEND, "node_modules")), link, "dir");
}
