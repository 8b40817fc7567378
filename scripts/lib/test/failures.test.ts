import path from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../paths.mjs";
import { failedBrowserTests, failedUnitTests } from "./failures.mjs";

describe("failed unit tests", () => {
  it("are named by file and title, with what they said", () => {
    const report = {
      testResults: [
        {
          name: path.join(ROOT, "lib/money.test.ts"),
          status: "failed",
          assertionResults: [
            { status: "passed", fullName: "money adds up" },
            {
              status: "failed",
              fullName: "money is rounded once",
              failureMessages: ["\u001b[31mexpected 1 to be 2\u001b[39m"],
            },
          ],
        },
        {
          name: path.join(ROOT, "lib/broken.test.ts"),
          status: "failed",
          message: "Cannot find module",
          assertionResults: [],
        },
      ],
    };
    expect(failedUnitTests(report)).toEqual([
      { test: "lib/money.test.ts › money is rounded once", message: "expected 1 to be 2" },
      { test: "lib/broken.test.ts", message: "Cannot find module" },
    ]);
  });

  it("are none where there is no report", () => {
    expect(failedUnitTests(null)).toEqual([]);
  });
});

describe("failed browser tests", () => {
  const ran = (projectName: string, status: string, ...messages: string[]) => ({
    projectName,
    status,
    results: [{ errors: messages.map((message) => ({ message })) }],
  });

  it("are named by project, place and titles, also within groups, with all that was said", () => {
    const tests = [
      ran("script", "expected"),
      ran("no script", "unexpected", "Error: not visible", "\u001b[2mtimeout\u001b[22m"),
    ];
    const spec = { title: "is confirmed", file: "order.spec.ts", line: 12, tests };
    const report = {
      suites: [{ title: "order.spec.ts", specs: [], suites: [{ title: "an order", specs: [spec] }] }],
      errors: [{ message: "the worker ended" }],
    };
    expect(failedBrowserTests(report)).toEqual([
      { test: "[no script] › order.spec.ts:12 › an order › is confirmed", message: "Error: not visible\n\ntimeout" },
      { test: "outside of any test", message: "the worker ended" },
    ]);
  });

  it("leave out what passed, was skipped or never ran", () => {
    const spec = {
      title: "waits",
      file: "a.spec.ts",
      line: 1,
      tests: [ran("script", "skipped"), ran("script", "expected")],
    };
    expect(failedBrowserTests({ suites: [{ title: "a.spec.ts", specs: [spec] }], errors: [] })).toEqual([]);
    expect(failedBrowserTests(null)).toEqual([]);
  });
});
