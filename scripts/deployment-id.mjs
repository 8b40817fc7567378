import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a build is made from, beside the settings that it reads from its environment. */
const SOURCES = [
  ...["app", "components", "lib", "public", "packages/shared/src", "packages/shared/messages"],
  ...["proxy.ts", "instrumentation.ts", "next.config.mjs", "postcss.config.mjs", "package-lock.json"],
];

/**
 * A name for the build that follows from its sources, so that two builds of the same sources, wherever they are made, are one
 * deployment to Next's scripts in a browser, and any other is another. It needs neither git nor a pipeline that sets something.
 * @param {string} root the project's folder
 * @returns {string} 16 characters, `0` to `9` and `a` to `f`
 */
export function deploymentId(root) {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap((source) => filesIn(root, source))) {
    hash.update(`${file}\0`).update(
      createHash("sha256")
        .update(readFileSync(join(root, file)))
        .digest(),
    );
  }
  return hash.digest("hex").slice(0, 16);
}

/**
 * @param {string} root
 * @param {string} source a file or a folder of them
 * @returns {string[]} each by its path below the root, in one order on every machine
 */
function filesIn(root, source) {
  if (!statSync(join(root, source)).isDirectory()) return [source];
  const names = readdirSync(join(root, source)).sort();
  return names.flatMap((name) => filesIn(root, `${source}/${name}`));
}
