/*
 * Installing packages, with nothing but Node's own modules: in a fresh clone this runs before any package is there.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { npm } from "./npm.mjs";
import { BACKEND, ROOT } from "./paths.mjs";
import { Problem } from "./problem.mjs";
import { fingerprint, onceFor } from "./stamp.mjs";

/** @typedef {(command: import("./run.mjs").Command) => Promise<void>} Run */

export const NETWORK =
  "Look at the network and the disk space, then start again; what is done already is not done again.";

/**
 * How every install is asked for: as the lock file says, and without writing to it (decision 0027). npm's own pauses before
 * it tries again are made for one package: where nothing can be reached, it would be many minutes before it said so.
 */
export const INSTALL = [
  ...["install", "--no-save", "--no-audit", "--no-fund", "--include=dev", "--loglevel=error"],
  ...["--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=4000"],
];

/**
 * Installs the packages of a folder where its lock file changed.
 * @param {string} folder
 * @param {string} title
 * @param {{ run: Run, say: (what: string) => void }} options
 */
export async function installFolder(folder, title, { run, say }) {
  const modules = path.join(folder, "node_modules");
  const stamp = path.join(modules, ".order-pages-stamp");
  const { command, first } = npm();
  const what = `Installing the packages of ${title}`;
  const files = ["package.json", "package-lock.json"].map((name) => path.join(folder, name));
  await onceFor({
    stamp,
    inputs: fingerprint(files, [process.version, process.arch]),
    results: [path.join(modules, ".package-lock.json")],
    work: () => {
      say(what);
      return run({
        what,
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

/** Installs the packages of the storefront and of the runners themselves; npm writes where we write. */
export const installStorefront = () =>
  installFolder(ROOT, "the storefront", { run: runBeforePackages, say: console.log });

/** What the backend's packages are called in progress. */
export const BACKEND_TITLE = "the Medusa backend (about 700 MB)";

/** Installs the packages of the backend of Medusa v2, beside the storefront's: both wait for the network, and each unpacks on one core. */
export const installBackend = () => installFolder(BACKEND, BACKEND_TITLE, { run: runBeforePackages, say: console.log });

/** @type {Run} In our own process group, so that Ctrl-C reaches it; whatever else ends us ends it, too. */
async function runBeforePackages({ what, command, args, cwd, env, advice }) {
  const child = spawn(command, args, { cwd, env, stdio: ["ignore", "inherit", "inherit"] });
  const kill = () => child.kill();
  process.once("exit", kill);
  const [code, signal] = await once(child, "exit").catch((error) => [error.message]);
  process.off("exit", kill);
  if (code !== 0) throw new Problem(`${what} failed (${code ?? signal}).`, advice);
}
