import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** An opening tag with its attributes, whose values may hold an arrow. */
const LINK = /<a\b(?:[^>{]|\{[^}]*\})*>/g;

test("every link says how it looks, for without a class it is words like those around it", () => {
  const files = ["app", "components", "screens"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /(?<!\.test)\.tsx$/.test(file))
      .map((file) => path.join(folder, file)),
  );
  const links = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(LINK)].map(([tag]) => `${file}: ${tag}`),
  );
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter((link) => !link.includes("className="))).toEqual([]);
});
