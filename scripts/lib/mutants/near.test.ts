import { expect, it } from "vitest";
import { nearFolder } from "./near.mjs";

it.each([
  ["nothing is named", ["--force"], { args: ["--force"], folder: null }],
  ["no folder follows", ["--near"], { args: ["--near"], folder: null }],
  [
    "a folder is named",
    ["--near", "lib/session/", "--force"],
    { args: ["--force", "--mutate", "lib/session/**/*.ts"], folder: "lib/session" },
  ],
  [
    "a file of it is named, too",
    ["-m", "lib/session/a.ts", "--near", "lib/session"],
    { args: ["-m", "lib/session/a.ts"], folder: "lib/session" },
  ],
])("what is tried where %s", (_case, args, expected) => {
  expect(nearFolder(args)).toEqual(expected);
});
