import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "./lib/paths.mjs";

// `NODE_ENV=production npm install && npm run build` installs no development packages: what a build reads must not import one.

const FOLDERS = ["app", "components", "lib", "screens", "packages/shared/src"];
const FILES = ["instrumentation.ts", "proxy.ts", "next.config.mjs", "postcss.config.mjs", "scripts/standalone.mjs"];

const isOfTests = (name: string): boolean => /(?:\.test\.|test-support)/.test(name);

const sources = [
  ...FILES,
  ...FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:ts|tsx|mjs|css)$/.test(name) && !isOfTests(name))
      .map((name) => path.join(folder, name)),
  ),
];

const IMPORT = /(?:\bfrom|^import|\bimport\(|@import|@plugin)\s*["']((?:@[\w-]+\/)?\w[\w.-]*)(?:\/[^"'\s]*)?["']/gm;

/** The packages that a file imports by name; one's own files begin with a dot or "@/". */
const packagesIn = (text: string): string[] => [...text.matchAll(IMPORT)].map(([, name]) => name ?? "");

/** Those that a production install of the storefront brings: its own, and the shared package's. */
const installed = ["package.json", "packages/shared/package.json"].flatMap((name) => {
  const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, name), "utf8"));
  return Object.keys(dependencies ?? {});
});

it("builds the storefront of packages that a production install has", () => {
  const missing = sources.flatMap((name) =>
    packagesIn(readFileSync(path.join(ROOT, name), "utf8"))
      .filter((imported) => !installed.includes(imported))
      .map((imported) => `${name}: ${imported}`),
  );
  expect(missing).toEqual([]);
  expect(sources.length).toBeGreaterThan(200);
});
