import { createRequire } from "node:module";
import path from "node:path";
import { BACKEND_V1, SHARED } from "./paths.mjs";
import { fingerprint, onceFor } from "./stamp.mjs";

/** packages/shared and its libraries in one CommonJS file, as the plugin carries it. */
export const BUNDLE = path.join(SHARED, "dist", "shared.cjs");

/** The copy beside the mails of Medusa v1. */
const BUNDLE_OF_V1 = path.join(BACKEND_V1, "plugins", "shop-mails", "shared.cjs");

/** What the bundle is made from; what carries it changes with these. */
export const BUNDLE_SOURCES = ["src", "messages", "package.json", "tsconfig.json", "build.mjs", "catalogues.mjs"].map(
  (name) => path.join(SHARED, name),
);

/**
 * Bundles what storefront and backends share, where it changed or is missing.
 * @param {(command: import("./run.mjs").Command) => Promise<void>} run
 * @param {(what: string) => void} say
 * @throws {import("./problem.mjs").Problem} where the bundler or the type check of the package fails
 */
export async function bundleShared(run, say) {
  const what = "Bundling what storefront and backend share";
  await onceFor({
    stamp: path.join(SHARED, "dist", ".order-pages-stamp"),
    inputs: fingerprint(BUNDLE_SOURCES, [process.version]),
    results: [BUNDLE, BUNDLE_OF_V1],
    work: () => {
      say(what);
      return run({ what, command: process.execPath, args: [path.join(SHARED, "build.mjs")], cwd: SHARED });
    },
  });
}

/** @returns {typeof import("../../packages/shared/src/index")} what the bundle exports, once it is built */
export const shared = () => createRequire(import.meta.url)(BUNDLE);
