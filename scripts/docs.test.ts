import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "./lib/paths.mjs";

/** Where a path in the docs may begin; the glossary's begin in the shared package. */
const BASES = ["", "packages/shared/src"];

/** What a recipe has its reader make, what a merchant makes, and what only looks like a path. */
const NOT_OURS = [
  ...["packages/shared/messages/it.json", "packages/shared/src/mail/order-delayed.ts"],
  ...["deploy/.env", "text/html"],
];

/** What commands make. */
const BUILT = /(^|\/)(\.medusa|\.mutants|\.demo|\.test|\.next|dist|node_modules)(\/|$)/;

const documents = [
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md", "plugin/README.md"],
  ...readdirSync(path.join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.join("docs", name)),
];

const exists = (base: string, name: string): boolean => existsSync(path.join(ROOT, base, name));

/** What stands in backticks and begins with a folder of ours. */
function pathsIn(text: string): string[] {
  const named = [...text.matchAll(/`([\w.@%[\]-]+\/[\w.@%[\]/-]*)`/g)].map(([, name]) => name ?? "");
  return named.filter((name) => BASES.some((base) => exists(base, name.split("/")[0] ?? "")));
}

it.each(documents)("%s names only files that there are", (document) => {
  const names = pathsIn(readFileSync(path.join(ROOT, document), "utf8"));
  const missing = names.filter((name) => !BUILT.test(name) && !BASES.some((base) => exists(base, name)));
  expect(missing.filter((name) => !NOT_OURS.includes(name))).toEqual([]);
});

it.each(documents)("%s links only to files that there are", (document) => {
  const text = readFileSync(path.join(ROOT, document), "utf8");
  const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, link]) => link ?? "");
  expect(links.filter((link) => !exists(path.dirname(document), link))).toEqual([]);
});
