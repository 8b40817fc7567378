import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { dropPolyfills, inlineStyle } from "./manifests.mjs";

/** A build's folder with these files in it. */
function aBuild(files: Record<string, string>): string {
  const build = mkdtempSync(join(tmpdir(), "build-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(build, name)), { recursive: true });
    writeFileSync(join(build, name), text);
  }
  return build;
}

const ORDER = "server/app/order/[id]/page_client-reference-manifest.js";
const HOME = "server/app/page_client-reference-manifest.js";

const linking = (...paths: string[]) =>
  `x={"entryCSSFiles":{"[project]/app/layout":[${paths.map((path) => `{"path":"${path}","inlined":false}`).join()}],"[project]/app/order/[id]/page":[{"path":"${paths[0]}","inlined":false}]},"entryJSFiles":{"[project]/app/layout":["a.js"]}};`;

it("takes the polyfills out of every manifest, and nothing else", () => {
  const build = aBuild({
    "build-manifest.json": '{ "polyfillFiles": [\n "static/a.js"\n ], "rootMainFiles": ["b.js"] }',
    "server/middleware-build-manifest.js": 'x={"polyfillFiles":["static/a.js"],"rootMainFiles":["b.js"]}',
  });
  dropPolyfills(build);
  expect(JSON.parse(readFileSync(join(build, "build-manifest.json"), "utf8"))).toEqual({
    polyfillFiles: [],
    rootMainFiles: ["b.js"],
  });
  expect(readFileSync(join(build, "server/middleware-build-manifest.js"), "utf8")).toBe(
    'x={"polyfillFiles":[],"rootMainFiles":["b.js"]}',
  );
});

it("stops a build in which Next calls its polyfills by another name", () => {
  expect(() => dropPolyfills(aBuild({ "build-manifest.json": '{"polyfills":["a.js"]}' }))).toThrow("has Next changed");
});

it("puts the one style sheet aside for pages, which then link none", () => {
  const css = ".a{color:red}";
  const build = aBuild({
    [ORDER]: linking("static/a.css"),
    [HOME]: linking("static/a.css"),
    "static/a.css": `${css}\n`,
  });
  inlineStyle(build);
  expect(readFileSync(join(build, "page-style.css"), "utf8")).toBe(css);
  for (const page of [ORDER, HOME])
    expect(readFileSync(join(build, page), "utf8")).toBe(
      'x={"entryCSSFiles":{},"entryJSFiles":{"[project]/app/layout":["a.js"]}};',
    );
});

it.each([
  ["no page links a style", { [ORDER]: "x={}" }, "link 0"],
  ["pages link several", { [ORDER]: linking("static/a.css", "static/b.css") }, "link 2"],
  [
    "it loads something beside itself",
    { [ORDER]: linking("static/a.css"), "static/a.css": ".a{src:url(a.woff2)}" },
    "stand in a page",
  ],
  [
    "it would end its own element",
    { [ORDER]: linking("static/a.css"), "static/a.css": ".a{content:'</style>'}" },
    "stand in a page",
  ],
])("stops a build in which %s", (_what, files, message) => {
  expect(() => inlineStyle(aBuild(files))).toThrow(message);
});
