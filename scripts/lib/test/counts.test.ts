import { describe, expect, it } from "vitest";
import { countBrowserTests, countUnitTests } from "./counts.mjs";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((status) => ({ status })),
});

describe("unit tests", () => {
  it("counts tests, not files", () => {
    const report = { testResults: [file("passed", "passed", "passed"), file("failed", "passed", "failed", "skipped")] };
    expect(countUnitTests(report, false)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it("counts a file that cannot be loaded", () => {
    const report = { testResults: [file("passed", "passed"), file("failed")] };
    expect(countUnitTests(report, false)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it("counts an error outside of any test", () => {
    expect(countUnitTests({ testResults: [file("passed", "passed")] }, false)).toMatchObject({ passed: 1, failed: 1 });
    expect(countUnitTests(null, false)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe("browser tests", () => {
  const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 1 };

  it("counts a test that passed at the second try as failed", () => {
    const report = { stats: { ...stats, unexpected: 2, flaky: 1 }, errors: [] };
    expect(countBrowserTests(report, false)).toEqual({ passed: 5, failed: 3, skipped: 1 });
  });

  it("counts an error outside of any test", () => {
    expect(countBrowserTests({ stats, errors: [{}] }, false)).toMatchObject({ passed: 5, failed: 1 });
    expect(countBrowserTests(null, false)).toMatchObject({ passed: 0, failed: 1 });
  });

  it("finds nothing to complain about where all is well", () => {
    expect(countBrowserTests({ stats, errors: [] }, true)).toEqual({ passed: 5, failed: 0, skipped: 1 });
  });
});
