import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";
import { backendPackages, hasBackendPackages } from "./scripts/lib/unit/backend-packages.mjs";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  plugins: [backendPackages()],
  resolve: {
    alias: [
      // Outside of Next's bundler the package throws, to catch imports from the browser.
      { find: /^server-only$/, replacement: path("./node_modules/server-only/empty.js") },
      // The plugin carries the package as a bundle; its tests run on the sources.
      { find: /^#shared$/, replacement: path("./packages/shared/src/index.ts") },
      // The sources of this folder, also where node_modules is another's: the mutation tester's copies borrow theirs.
      { find: /^@order-pages\/shared\/(?=messages\/)/, replacement: path("./packages/shared/") },
      { find: /^@order-pages\/shared\//, replacement: path("./packages/shared/src/") },
      { find: /^@\//, replacement: path("./") },
    ],
  },
  test: {
    globalSetup: "./scripts/lib/unit/global-setup.mjs",
    include: process.env.MUTANTS_NEAR
      ? [`${process.env.MUTANTS_NEAR}/**/*.test.{ts,tsx}`]
      : ["{app,components,lib,packages,scripts,bench,plugin/src,backend-v1/plugins}/**/*.test.{ts,tsx}", "*.test.ts"],
    // A fresh clone has the storefront's packages only; `npm test` gets the backend's before it comes here.
    exclude: [...configDefaults.exclude, ...(hasBackendPackages ? [] : ["plugin/src/**"])],
    // Property tests on a machine that also runs a shop, a browser and a build.
    testTimeout: 30_000,
  },
});
