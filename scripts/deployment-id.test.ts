import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { deploymentId } from "./deployment-id.mjs";

const FILES = {
  "app/page.tsx": "the page",
  "components/forms/field.tsx": "a field",
  "lib/env.ts": "the settings",
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

it("does not mind what no build reads", () => {
  const id = deploymentId(root);
  write("README.md", "read me");
  write("e2e/light.spec.ts", "a test");
  expect(deploymentId(root)).toBe(id);
});
