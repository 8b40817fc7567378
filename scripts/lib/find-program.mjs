import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/**
 * The first program of these names on the PATH that starts; some systems have a `chromium-browser` that only tells how to
 * install one.
 * @param {readonly string[]} names the ones to prefer first
 * @returns {string | null}
 */
export function findProgram(names) {
  const directories = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = names.flatMap((name) => directories.map((directory) => path.join(directory, name)));
  return candidates.find((file) => existsSync(file) && starts(file)) ?? null;
}

/** @param {string} file @returns {boolean} whether it can at least tell its version */
export const starts = (file) => spawnSync(file, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
