import { execFileSync } from "node:child_process";
import { ROOT } from "../paths.mjs";
import { Problem } from "../problem.mjs";

/**
 * What differs from the last commit, file by file, with the differences themselves.
 * @param {string} [folder] of the repository
 * @returns {ReadonlyMap<string, string> | null} null where there is no git or no repository, as in a downloaded archive
 */
export function trackedFiles(folder = ROOT) {
  const options = /** @type {const} */ ({ cwd: folder, encoding: "utf8", timeout: 20_000, maxBuffer: 2 ** 28 });
  const git = (/** @type {string[]} */ ...args) =>
    execFileSync("git", args, { ...options, stdio: ["ignore", "pipe", "ignore"] });
  try {
    const lines = git("status", "--porcelain", "-z", "--no-renames").split("\0").filter(Boolean);
    return new Map(lines.map((line) => [line.slice(3), line.slice(0, 2) + git("diff", "HEAD", "--", line.slice(3))]));
  } catch {
    return null;
  }
}

/**
 * A run of ours may change no file that git keeps; what a developer had changed before may stay so.
 * @param {ReadonlyMap<string, string> | null} before
 * @param {ReadonlyMap<string, string> | null} after
 * @throws {Problem} that names the files which differ in another way than before
 */
export function refuseChanges(before, after) {
  if (!before || !after) return;
  const files = new Set([...before.keys(), ...after.keys()]);
  const changed = [...files].filter((file) => before.get(file) !== after.get(file));
  if (changed.length === 0) return;
  throw new Problem(
    `Files changed during the run:\n${changed.map((file) => `  ${file}`).join("\n")}`,
    "If it was not you: no command of this project may change what git keeps (decision 0027).",
  );
}
