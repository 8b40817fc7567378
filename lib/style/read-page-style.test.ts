import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readPageStyle } from "./read-page-style";

const folder = mkdtempSync(join(tmpdir(), "style-"));
const built = join(folder, "page-style.css");
writeFileSync(built, ".ours{}");
const sha256 = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

it("is the build's and the brand's in one, named by the hash of exactly that", async () => {
  expect(await readPageStyle("", built)).toEqual({ text: ".ours{}", hash: sha256(".ours{}") });
  expect(await readPageStyle(".brand{}", built)).toEqual({ text: ".ours{}.brand{}", hash: sha256(".ours{}.brand{}") });
});

it("is the brand's alone, or nothing, where pages link the build's", async () => {
  const none = join(folder, "none.css");
  expect(await readPageStyle(".brand{}", none)).toEqual({ text: ".brand{}", hash: sha256(".brand{}") });
  expect(await readPageStyle("", none)).toBeNull();
  expect(await readPageStyle("")).toBeNull();
});

it("does not start without a style that is there and cannot be read", async () => {
  await expect(readPageStyle("", folder)).rejects.toThrow("EISDIR");
});
