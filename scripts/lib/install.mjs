import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import { npm } from "./npm.mjs";
import { BACKEND, PLUGIN, ROOT } from "./paths.mjs";
import { Problem } from "./problem.mjs";
import { BUNDLE, BUNDLE_SOURCES, bundleShared } from "./shared-bundle.mjs";
import { fingerprint, onceFor } from "./stamp.mjs";

/**
 * @typedef {object} InstallOptions
 * @property {import("./supervisor.mjs").Supervisor} supervisor
 * @property {(what: string) => void} say
 */

const NETWORK = "Look at the network and the disk space, then start again; what is done already is not done again.";

/**
 * How every install is asked for: as the lock file says, and without writing to it (decision 0027). npm's own pauses before
 * it tries again are made for one package: where nothing can be reached, it would be many minutes before it said so.
 */
const INSTALL = [
  ...["install", "--no-save", "--no-audit", "--no-fund", "--include=dev"],
  ...["--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=4000"],
];

/**
 * Installs the packages of a folder where its lock file changed.
 * @param {string} folder
 * @param {string} title
 * @param {InstallOptions} options
 */
export async function installFolder(folder, title, { supervisor, say }) {
  const modules = path.join(folder, "node_modules");
  const stamp = path.join(modules, ".order-pages-stamp");
  // A person who ran npm ci or npm install needs no second one.
  if (!existsSync(stamp) && isCurrent(folder)) return;
  const { command, first } = npm();
  await onceFor({
    stamp,
    inputs: fingerprint(
      [path.join(folder, "package.json"), path.join(folder, "package-lock.json")],
      [process.version, process.arch],
    ),
    results: [path.join(modules, ".package-lock.json")],
    work: async () => {
      say(`Installing the packages of ${title}`);
      await supervisor.run({
        what: `Installing the packages of ${title}`,
        command,
        // Not `npm ci`: for one changed package it would throw away and fetch all the others again.
        args: [...first, ...INSTALL],
        cwd: folder,
        log: `install-${path.basename(folder)}`,
        env: { ...process.env, NODE_ENV: "development" },
        advice: NETWORK,
      });
    },
  });
}

/** @param {InstallOptions} options */
export const installStorefront = (options) => installFolder(ROOT, "the storefront", options);

/**
 * Whether every package that the lock file wants for this folder is there in that version.
 * @param {string} folder
 */
function isCurrent(folder) {
  try {
    /** @param {string} file @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }>} */
    const packages = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
    const wanted = packages(path.join(folder, "package-lock.json"));
    const there = packages(path.join(folder, "node_modules", ".package-lock.json"));
    return Object.entries(wanted).every(
      ([name, entry]) => name === "" || entry.optional || there[name]?.version === entry.version,
    );
  } catch {
    return false;
  }
}

/** @param {InstallOptions} options */
export const installBackend = (options) => installFolder(BACKEND, "the Medusa backend (about 700 MB)", options);

/**
 * Bundles what storefront and backends share, where it changed.
 * @param {InstallOptions} options
 */
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
  const modules = path.join(BACKEND, "node_modules");
  const installed = path.join(modules, "medusa-plugin-order-pages");
  await onceFor({
    stamp: path.join(installed, ".order-pages-stamp"),
    inputs: fingerprint([
      path.join(PLUGIN, "src"),
      path.join(PLUGIN, "package.json"),
      path.join(PLUGIN, "tsconfig.json"),
      ...BUNDLE_SOURCES,
    ]),
    results: [path.join(installed, ".medusa", "server", "src", "api", "middlewares.js")],
    work: async () => {
      say("Building the plugin");
      borrowModules();
      await supervisor.run({
        what: "Building the plugin",
        command: process.execPath,
        args: [MEDUSA, "plugin:build"],
        cwd: PLUGIN,
        log: "build-plugin",
        env: { ...process.env, MEDUSA_DISABLE_TELEMETRY: "true" },
      });
      copyFileSync(BUNDLE, path.join(PLUGIN, ".medusa", "server", "shared.cjs"));
      say("Installing the plugin into the backend");
      const packed = path.join(PLUGIN, ".medusa", "packed");
      rmSync(packed, { recursive: true, force: true });
      mkdirSync(packed, { recursive: true });
      await supervisor.run({
        what: "Packing the plugin",
        command,
        args: [...first, "pack", "--ignore-scripts", "--pack-destination", packed],
        cwd: PLUGIN,
        log: "pack-plugin",
      });
      const tarball = readdirSync(packed).find((name) => name.endsWith(".tgz"));
      if (!tarball)
        throw new Problem(
          "npm pack left no package of the plugin.",
          `See ${path.join(supervisor.logs, "pack-plugin.log")}`,
        );
      rmSync(installed, { recursive: true, force: true });
      await supervisor.run({
        what: "Installing the plugin into the backend",
        command,
        // The package is built with the backend's packages: a lock file that wants it could never be installed first.
        args: [...first, ...INSTALL, "--prefer-offline", path.join(packed, tarball)],
        cwd: BACKEND,
        log: "install-plugin",
        env: { ...process.env, NODE_ENV: "development" },
        advice: NETWORK,
      });
    },
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
