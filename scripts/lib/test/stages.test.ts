import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "../problem.mjs";
import { Stages } from "./stages.mjs";

describe("the stages of a test run", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(console, "log").mockImplementation(() => {});
    vi.spyOn(console, "error").mockImplementation(() => {});
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it("counts each stage as one thing, or as what it counted", async () => {
    const stages = new Stages();
    expect(await stages.run("packages", [], async () => {})).toBe(true);
    expect(await stages.run("unit tests", [], async () => ({ passed: 40, failed: 2, skipped: 1 }))).toBe(false);
    expect(stages.total).toEqual({ passed: 41, failed: 2, skipped: 1 });
  });

  it("does not run what needs a stage that failed, and counts it as failed", async () => {
    const stages = new Stages();
    const work = vi.fn();
    const packages = stages.run("packages", [], () => {
      throw new Problem("There is no network.");
    });
    const shared = stages.run("shared", [packages], work);
    expect(await stages.run("backend", [shared, Promise.resolve(true)], work)).toBe(false);
    expect(work).not.toHaveBeenCalled();
    expect(stages.total).toEqual({ passed: 0, failed: 3, skipped: 0 });
    expect(stages.summary()).toContain("backend   failed, not run");
    expect(stages.summary()).toContain("✗ packages\n    There is no network.\n");
  });

  it("counts what went wrong outside of any stage", () => {
    const stages = new Stages();
    stages.fail("everything running to the end", new Problem("The service ended."));
    expect(stages.total.failed).toBe(1);
  });

  it("repeats what failed before the last lines, and cuts a long message", async () => {
    const stages = new Stages();
    const long = Array.from({ length: 40 }, (_, line) => `line ${line}`).join("\n");
    const failures = [
      { test: "order.spec.ts › is confirmed", message: "not visible" },
      { test: "long", message: long },
    ];
    await stages.run("browser tests", [], async () => ({ passed: 1, failed: 2, skipped: 0, failures }));
    const summary = stages.summary();
    expect(summary).toContain("✗ browser tests: order.spec.ts › is confirmed\n    not visible\n");
    expect(summary).toContain("line 19\n");
    expect(summary).not.toContain("line 20");
    expect(summary.trimEnd().split("\n").at(-1)).toBe("  browser tests  1 passed, 2 failed, 0 s");
    expect(stages.total).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });

  it("says what is at work, but not while something else writes", async () => {
    const stages = new Stages();
    let finish = () => {};
    const running = stages.run("browser tests", [], () => new Promise<void>((resolve) => (finish = resolve)));
    const said = () => vi.mocked(console.log).mock.calls.filter(([line]) => line.includes("…")).length;
    stages.isSilent = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said()).toBe(0);
    stages.isSilent = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said()).toBe(2);
    finish();
    await running;
  });
});
