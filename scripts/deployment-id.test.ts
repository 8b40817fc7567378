import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { deploymentId, SOURCES } from "./deployment-id.mjs";
import { ROOT } from "./lib/paths.mjs";

const FILES = {
  "app/page.tsx": "the page",
  "components/forms/field.tsx": "a field",
  "lib/env.ts": "the settings",
  "screens/order.tsx": "an order",
  "public/icon.svg": "the icon",
  "packages/shared/src/index.ts": "what is shared",
  "packages/shared/messages/en.json": "the words",
  "proxy.ts": "the proxy",
  "instrumentation.ts": "the start",
  "next.config.mjs": "the configuration",
  "postcss.config.mjs": "the style's",
  "package-lock.json": "the libraries",
};

let root: string;

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "deployment-id-"));
  for (const [file, text] of Object.entries(FILES)) write(file, text);
});

afterEach(() => rmSync(root, { recursive: true }));

it("is the same wherever the same sources are built", () => {
  const id = deploymentId(root);
  expect(id).toMatch(/^[0-9a-f]{16}$/);
  const clone = mkdtempSync(join(tmpdir(), "deployment-id-"));
  cpSync(root, clone, { recursive: true });
  expect(deploymentId(clone)).toBe(id);
  rmSync(clone, { recursive: true });
});

it.each(Object.keys(FILES))("is another once %s is", (file) => {
  const id = deploymentId(root);
  write(file, "something else");
  expect(deploymentId(root)).not.toBe(id);
});

it("is another for a file that was moved or added", () => {
  const id = deploymentId(root);
  renameSync(join(root, "app/page.tsx"), join(root, "app/error.tsx"));
  const moved = deploymentId(root);
  expect(moved).not.toBe(id);
  write("app/extra.tsx", "");
  expect(deploymentId(root)).not.toBe(moved);
});

it("is another for a folder that was renamed", () => {
  write("app/order/page.tsx", "an order");
  const id = deploymentId(root);
  renameSync(join(root, "app/order"), join(root, "app/orders"));
  expect(deploymentId(root)).not.toBe(id);
});

it("is made from every folder that a page imports from", () => {
  const files = SOURCES.flatMap((source) =>
    source.includes(".")
      ? [source]
      : readdirSync(join(ROOT, source), { recursive: true, encoding: "utf8" }).map((name) => join(source, name)),
  ).filter((file) => /(?<!\.test|test-support.*)\.tsx?$/.test(file));
  const texts = files.map((file) => readFileSync(join(ROOT, file), "utf8"));
  const folders = texts.flatMap((text) => [...text.matchAll(/from "@\/([^/"]+)/g)].map(([, folder]) => folder));
  expect(SOURCES).toEqual(expect.arrayContaining([...new Set(folders)]));
});

it("does not mind what no build reads", () => {
  const id = deploymentId(root);
  write("README.md", "read me");
  write("e2e/light.spec.ts", "a test");
  expect(deploymentId(root)).toBe(id);
});
