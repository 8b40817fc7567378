import { expect, it } from "vitest";
import { scores, scoreTable } from "./scores.mjs";

const mutants = (...statuses: string[]) => ({ mutants: statuses.map((status) => ({ status })) });

const rows = scores({
  files: {
    "lib/session/seal.ts": mutants("Killed", "Survived"),
    "lib/session/grants.ts": mutants("Timeout", "Killed", "Ignored", "CompileError"),
    "lib/actions/open-order.ts": mutants("NoCoverage", "Killed"),
    "lib/actions/only-types.ts": mutants(),
  },
});

it("scores each folder and all together, without what could not be judged", () => {
  expect(rows).toEqual([
    { folder: "lib/actions", noticed: 1, missed: 0, untested: 1, percent: 50 },
    { folder: "lib/session", noticed: 3, missed: 1, untested: 0, percent: 75 },
    { folder: "all", noticed: 4, missed: 1, untested: 1, percent: 400 / 6 },
  ]);
});

it("is a table of a line each", () => {
  expect(scoreTable(rows)).toBe(
    [
      "folder       noticed  missed  untested  score",
      "lib/actions        1       0         1  50.0 %",
      "lib/session        3       1         0  75.0 %",
      "all                4       1         1  66.7 %",
    ].join("\n"),
  );
});
