import { fingerprint } from "./lib/stamp.mjs";

/** What a build is made from, beside the settings that it reads from its environment. */
export const SOURCES = [
  ...["app", "components", "lib", "public", "screens", "packages/shared/src", "packages/shared/messages"],
  ...["proxy.ts", "instrumentation.ts", "next.config.mjs", "postcss.config.mjs", "package-lock.json"],
];

/**
 * A name for the build that follows from its sources, so that two builds of the same sources, wherever they are made, are one
 * deployment to Next's scripts in a browser, and any other is another. It needs neither git nor a pipeline that sets something.
 * @param {string} root the project's folder
 * @returns {string} 16 characters, `0` to `9` and `a` to `f`
 */
export const deploymentId = (root) => fingerprint(SOURCES, [], root).slice(0, 16);
