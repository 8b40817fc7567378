import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";
import { backendPackages, hasBackendPackages } from "./scripts/lib/unit/backend-packages.mjs";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const within = (folders: readonly string[]) => folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`);
const FOLDERS = ["app", "components", "lib", "packages", "scripts", "bench", "plugin/src", "backend-v1/plugins"];
const { MUTANTS_NEAR, STRYKER_MUTATOR_WORKER } = process.env;

/** They read the text of sources, which the mutation tester has rewritten. */
const OF_TEXT = ["lib/actions/closures.test.ts", "packages/shared/src/words/files.test.ts"];

export default defineConfig({
  plugins: [backendPackages()],
  // Catalogues are large: as modules they take each process a second.
  json: { stringify: true, namedExports: false },
  resolve: {
    alias: [
      // Outside of Next's bundler the package throws, to catch imports from the browser.
      { find: /^server-only$/, replacement: path("./node_modules/server-only/empty.js") },
      // The plugin carries the package as a bundle; its tests run on the sources.
      { find: /^#shared$/, replacement: path("./packages/shared/src/index.ts") },
      // The sources of this folder, also where node_modules is another's: the mutation tester's copies borrow theirs.
      { find: /^@order-pages\/shared\/(?=messages\/)/, replacement: path("./packages/shared/") },
      { find: /^@order-pages\/shared\//, replacement: path("./packages/shared/src/") },
      // As Node loads it by itself: Medusa's other build is rewritten, file by file, for each test's process.
      { find: /^@medusajs\/js-sdk$/, replacement: path("./node_modules/@medusajs/js-sdk/dist/index.js") },
      { find: /^@\//, replacement: path("./") },
    ],
  },
  test: {
    include: MUTANTS_NEAR ? within([MUTANTS_NEAR]) : [...within(FOLDERS), "*.test.ts"],
    exclude: [
      ...configDefaults.exclude,
      // A fresh clone has the storefront's packages only; `npm test` gets the backend's before it comes here.
      ...(hasBackendPackages ? [] : ["plugin/src/**"]),
      ...(MUTANTS_NEAR || STRYKER_MUTATOR_WORKER ? OF_TEXT : []),
    ],
    globalSetup: "./scripts/lib/unit/global-setup.mjs",
    // One process runs all files: a sixth of the time of one for each.
    isolate: false,
    runner: path("./scripts/lib/unit/fresh-files.mjs"),
    // Property tests on a machine that also runs a shop, a browser and a build.
    testTimeout: 30_000,
  },
});
