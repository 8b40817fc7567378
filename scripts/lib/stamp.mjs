import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./paths.mjs";

/** What is never an input of a build, wherever it lies. */
const IGNORED = [
  ...["node_modules", "dist", ".git", ".next", ".medusa", ".demo", ".test"],
  ...["test-results", "playwright-report"],
];

/** @param {import("node:crypto").Hash} hash @param {string} root @param {string} name a file's or a folder's, below the root or whole */
function addPath(hash, root, name) {
  const file = path.resolve(root, name);
  const entry = lstatSync(file, { throwIfNoEntry: false });
  if (entry?.isDirectory()) {
    const names = readdirSync(file).filter((inside) => !IGNORED.includes(inside));
    for (const inside of names.sort()) addPath(hash, root, path.join(name, inside));
  } else if (entry?.isFile()) {
    hash.update(`${name}\0${entry.size}\0`).update(readFileSync(file));
  }
}

/**
 * A fingerprint of the names and contents of files and folders. Times of change are left out: a fresh checkout is not a change.
 * @param {readonly string[]} names of files and folders, below the root or whole
 * @param {readonly string[]} also anything else the result depends on
 * @param {string} root left out of the fingerprint, so that it is the same on every machine
 */
export function fingerprint(names, also = [], root = ROOT) {
  const hash = createHash("sha256");
  for (const name of names) addPath(hash, root, name);
  return hash.update(also.join("\0")).digest("hex");
}

/**
 * Does a piece of work only where its inputs changed since it last succeeded or a result of it is gone.
 * @param {object} options
 * @param {string} options.stamp file that remembers the inputs of the last success
 * @param {string} options.inputs
 * @param {readonly string[]} options.results files that the work leaves behind
 * @param {() => Promise<void>} options.work
 */
export async function onceFor({ stamp, inputs, results, work }) {
  if ([stamp, ...results].every((file) => existsSync(file)) && readFileSync(stamp, "utf8") === inputs) return;
  await work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, inputs);
}
