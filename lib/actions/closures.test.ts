import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

/** A directive of its own, whatever its quotes and its place; in a text or a comment it stands among other words. */
const DIRECTIVE = /^[ \t]*(?:.*\{[ \t]*)?["']use server["'];?/gm;

/** Whatever may be sent to a browser with a value that an action took along. */
const BOUND = /\.bind\s*\(/;

const sources = ["app", "components", "lib"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));

/** What in a source could make an action close over a value. */
function closures(text: string): string[] {
  const isOfActions = /^["']use server["'];/.test(text);
  const inline = (text.match(DIRECTIVE) ?? []).slice(isOfActions ? 1 : 0).map((found) => found.trim());
  return [...inline, ...(BOUND.exec(text) ?? [])];
}

// The key that would encrypt such a value is public by default: docs/decisions/0024.
it("no action closes over a value", () => {
  expect(sources.filter(({ text }) => /^["']use server["'];/.test(text)).length).toBeGreaterThan(10);
  expect(sources.flatMap(({ file, text }) => closures(text).map((what) => `${file}: ${what}`))).toEqual([]);
});

it.each([
  ["a function's own directive", 'const Page = () => {\n  async function save() {\n    "use server";\n  }\n};'],
  ["one on the function's line", "const save = async () => { 'use server'; };"],
  ["one in a file of actions", '"use server";\nexport async function a() {\n  "use server"\n}'],
  ["an action that a value is bound to", "<form action={save.bind(null, order.id)}>"],
])("%s would be found", (_what, text) => {
  expect(closures(text)).toHaveLength(1);
});

it("a file of actions is none", () => {
  expect(closures('"use server";\nexport async function a() {}')).toEqual([]);
});
