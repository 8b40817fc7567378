import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";
import { backendPackages, hasBackendPackages } from "./scripts/lib/unit/backend-packages.mjs";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** What every test is made with. */
const common = {
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
};

const options = {
  // A fresh clone has the storefront's packages only; `npm test` gets the backend's before it comes here.
  exclude: [...configDefaults.exclude, ...(hasBackendPackages ? [] : ["plugin/src/**"])],
  // Property tests on a machine that also runs a shop, a browser and a build.
  testTimeout: 30_000,
};

const globalSetup = "./scripts/lib/unit/global-setup.mjs";
/** One process runs all files: a sixth of the time of one for each. */
const fresh = { isolate: false, runner: path("./scripts/lib/unit/fresh-files.mjs") };
const within = (folders: readonly string[]) => folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`);
const OTHERS = ["app", "components", "lib", "scripts", "bench", "plugin/src", "backend-v1/plugins"];
const { MUTANTS_NEAR, STRYKER_MUTATOR_WORKER } = process.env;

/** The mutation tester knows one project. */
const oneProject = {
  ...common,
  test: {
    ...options,
    ...fresh,
    // They read the text of sources, which the mutation tester has rewritten.
    exclude: [...options.exclude, "lib/actions/closures.test.ts", "packages/shared/src/words/files.test.ts"],
    globalSetup,
    include: MUTANTS_NEAR ? within([MUTANTS_NEAR]) : [...within([...OTHERS, "packages"]), "*.test.ts"],
  },
};

/** The tests of the shared package replace no module, so that they need nothing anew. */
const twoProjects = {
  test: {
    projects: [
      { ...common, test: { ...options, name: "shared", include: within(["packages"]), isolate: false } },
      {
        ...common,
        test: {
          ...options,
          name: "others",
          include: [...within(OTHERS), "*.test.ts"],
          globalSetup,
          ...fresh,
        },
      },
    ],
  },
};

export default defineConfig(MUTANTS_NEAR || STRYKER_MUTATOR_WORKER ? oneProject : twoProjects);
