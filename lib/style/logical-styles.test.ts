import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** Where everything stands that gives a page its look. */
const FOLDERS = ["app", "components", "screens"];

/** Tailwind's classes for one side of the screen, with any variant before them: "sm:-ml-2", "print:text-left". */
const CLASS =
  /(?<![\w-])-?(?:[mp][lr]|left(?=-)|right(?=-)|border-[lr]|rounded-(?:[lr]|[tb][lr])|scroll-[mp][lr]|text-(?:left|right)|float-(?:left|right)|clear-(?:left|right)|origin-\S*(?:left|right)|object-(?:left|right)|bg-(?:left|right)|(?:bg-linear|bg-gradient)-to-\S*[lr]|space-x|divide-x|-?translate-x)(?:-\S+)?(?=[\s"'`])/g;

/** Properties and values of CSS for one side: "margin-left:", "text-align: right", "to left". */
const RULE =
  /(?<![\w-])(?:(?:margin|padding|border|inset)-(?:left|right)\b|(?:left|right)\s*:|border-(?:top|bottom)-(?:left|right)-radius|(?:text-align|float|clear)\s*:\s*(?:left|right)|to[ _](?:left|right)\b|translateX)/g;

/** Right as they are: each has its mirrored other half beside it, or is for one direction alone. */
const PAIRED: Readonly<Record<string, readonly string[]>> = {
  "app/globals.css": ["text-align: right"],
  "components/order/order-steps.tsx": ["to_right", "to_left"],
  "components/ui/logo.tsx": ["object-left", "object-right"],
};

/** Comments speak of sides, too. */
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

function physicalIn(file: string): string[] {
  const text = withoutComments(readFileSync(file, "utf8"));
  const found = [...text.matchAll(CLASS), ...text.matchAll(RULE)].map(([what]) => what);
  return found.filter((what) => !PAIRED[file]?.includes(what)).map((what) => `${file}: ${what}`);
}

test("every style says start and end, not left and right", () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /(?<!\.test)\.(?:css|tsx?)$/.test(file))
      .map((file) => path.join(folder, file)),
  );
  expect(files.length).toBeGreaterThan(80);
  expect(files.flatMap(physicalIn)).toEqual([]);
});

test.each([
  'className="ml-2"',
  'className="sm:-mr-px flex"',
  'className="text-left"',
  'className="left-4"',
  'className="rounded-tl-lg"',
  'className="bg-linear-to-r"',
  "margin-left: 1rem;",
  "text-align: right;",
  "linear-gradient(to left, red, blue)",
])("%s is found", (text) => {
  expect(text.match(CLASS) ?? text.match(RULE)).not.toBeNull();
});

test.each(['className="ms-2 pe-4 text-start start-0"', "margin-inline-start: 1rem;", "the right to withdraw"])(
  "%s is left alone",
  (text) => {
    expect(text.match(CLASS) ?? text.match(RULE)).toBeNull();
  },
);
