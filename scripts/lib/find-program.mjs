import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./paths.mjs";
import { messageOf } from "./problem.mjs";
import { run } from "./run.mjs";

/** @param {string} file @returns {boolean} whether it can at least tell its version */
export const canStart = (file) => spawnSync(file, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;

/**
 * The first program of these names on the PATH that starts; some systems have a `chromium-browser` that only tells how to
 * install one.
 * @param {readonly string[]} names the ones to prefer first; a whole path may stand among them
 * @returns {string | null}
 */
export function findProgram(names) {
  const directories = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = names.flatMap((name) => directories.map((directory) => path.resolve(directory, name)));
  return candidates.find((file) => existsSync(file) && canStart(file)) ?? null;
}

/** @typedef {{ logs: string, say: (what: string) => void }} GetOptions `logs` is the folder for what installers write */

/**
 * Installs a package of the system's where that needs no password.
 * @param {string} name
 * @param {readonly string[]} programs what it brings
 * @param {GetOptions} options
 * @returns {Promise<string | null>} the program's path; null where it is not to be had so
 */
export async function installProgram(name, programs, { logs, say }) {
  if (process.getuid?.() !== 0 || !canStart("apt-get")) return null;
  say(`Installing ${name} with apt-get`);
  try {
    for (const args of [["update"], ["install", "-y", "--no-install-recommends", name]]) {
      const what = `apt-get ${args.join(" ")}`;
      const log = path.join(logs, `apt-${args[0]}-${name}.log`);
      const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
      await run({ what, command: "apt-get", args, cwd: ROOT, log, env });
    }
  } catch (error) {
    say(`That did not work: ${messageOf(error).split("\n")[0]}`);
  }
  return findProgram(programs);
}

const REDIS = ["redis-server", "valkey-server"];

/**
 * Finds a Redis or Valkey for the tests that share limits between storefronts, or gets the system's.
 * @param {GetOptions} options
 * @returns {Promise<string | null>} its path; null where there is none to be had
 */
export async function ensureRedis(options) {
  const chosen = process.env.REDIS_SERVER;
  return findProgram(chosen ? [chosen, ...REDIS] : REDIS) ?? installProgram("redis-server", REDIS, options);
}
