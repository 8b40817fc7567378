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

/** The storefront's packages of one sort: its own, and the shared package's. */
const packagesOf = (sort: "dependencies" | "devDependencies"): string[] =>
  ["package.json", "packages/shared/package.json"].flatMap((name) =>
    Object.keys(JSON.parse(readFileSync(path.join(ROOT, name), "utf8"))[sort] ?? {}),
  );

/** Those that a production install brings. */
const installed = packagesOf("dependencies");

/** Where DefinitelyTyped has the types of a package. */
const typesOf = (name: string): string => `@types/${name.replace(/^@([^/]+)\//, "$1__")}`;

const imports = sources.flatMap((name) =>
  packagesIn(readFileSync(path.join(ROOT, name), "utf8")).map((imported) => ({ name, imported })),
);

it("builds the storefront of packages that a production install has", () => {
  const missing = imports.filter(({ imported }) => !installed.includes(imported));
  expect(missing).toEqual([]);
  expect(sources.length).toBeGreaterThan(200);
});

it("has the types of these packages, too, for a build checks them", () => {
  const ofDevelopment = packagesOf("devDependencies");
  expect(imports.filter(({ imported }) => ofDevelopment.includes(typesOf(imported)))).toEqual([]);
});
