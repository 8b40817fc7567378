import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      // Outside of Next's bundler the package throws, to catch imports from the browser.
      { find: /^server-only$/, replacement: path("./node_modules/server-only/empty.js") },
      // The plugin carries the package as a bundle; its tests run on the sources.
      { find: /^#shared$/, replacement: path("./packages/shared/src/index.ts") },
      { find: /^@\//, replacement: path("./") },
    ],
  },
  test: {
    include: [
      "{app,components,lib,packages,scripts,bench,plugin/src,backend-v1/plugins}/**/*.test.{ts,tsx}",
      "*.test.ts",
    ],
    // Property tests on a machine that also runs a shop, a browser and a build.
    testTimeout: 30_000,
  },
});
