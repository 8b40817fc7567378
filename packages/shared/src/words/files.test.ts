import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { catalogueFiles } from "../../catalogues.mjs";

it("names the catalogues that there are", () => {
  const text = readFileSync(new URL("files.ts", import.meta.url), "utf8");
  expect(text, "run `npm run shared`, which writes src/words/files.ts").toBe(catalogueFiles());
});
