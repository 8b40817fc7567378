import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { catalogueFiles } from "../../catalogues.mjs";

it("names the catalogues that there are", () => {
  const text = readFileSync(new URL("files.ts", import.meta.url), "utf8");
  expect(text, "run `npm run shared`, which writes src/words/files.ts").toBe(catalogueFiles());
});

it("has a language, or that of a region, for each file that is added and for nothing else", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "messages-"));
  for (const name of ["en.json", "it.json", "pt-BR.json", "terms.md"]) writeFileSync(path.join(folder, name), "{}");
  const text = catalogueFiles(folder);
  rmSync(folder, { recursive: true });
  expect(text).toContain('import ptBR from "../../messages/pt-BR.json";');
  expect(text).toContain('export const FILES = { en, it, "pt-BR": ptBR };');
});
