import { existsSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PLUGIN, ROOT } from "../paths.mjs";

/** The project's own folder also from within a copy of it that borrows its packages, as the mutation tester makes them. */
const home = path.dirname(realpathSync(path.join(ROOT, "node_modules")));

const backend = path.join(home, "backend");

/** Whether the packages are there that the plugin is written against. */
export const hasBackendPackages = existsSync(path.join(backend, "node_modules", "@medusajs", "framework"));

/**
 * Lets the plugin's unit tests find Medusa where the demo has installed it: the plugin itself has no packages but those of
 * the backend that it is installed into.
 * @returns {import("vite").Plugin}
 */
export function backendPackages() {
  const { resolve } = createRequire(path.join(backend, "package.json"));
  // A worktree may borrow another one's: what is found in them has their real path.
  const packages = hasBackendPackages ? realpathSync(path.join(backend, "node_modules")) : backend;
  return {
    name: "packages of the backend",
    enforce: "pre",
    resolveId(source, importer) {
      const isPackage = /^(@[\w-]+\/)?[\w-]/.test(source) && !source.startsWith("node:");
      if (!isPackage || !importer?.startsWith(path.join(PLUGIN, "src"))) return null;
      try {
        const file = resolve(source);
        // Vitest and other tools of the tests are the storefront's.
        return file.startsWith(packages + path.sep) ? file : null;
      } catch {
        return null;
      }
    },
  };
}
