import { describe, expect, it } from "vitest";
import { Problem } from "../problem.mjs";
import { parseTestOptions } from "./options.mjs";

describe("options of a test run", () => {
  it("proves everything on Medusa v2 where nothing is said", () => {
    expect(parseTestOptions([])).toEqual({ generations: [2], isWhole: true, reset: false, playwright: [] });
  });

  it("goes on to Medusa v1 for all", () => {
    expect(parseTestOptions(["--all"])).toMatchObject({ generations: [2, 1], isWhole: true });
  });

  it("runs the browser tests alone on Medusa v1", () => {
    expect(parseTestOptions(["--medusa", "1"])).toMatchObject({ generations: [1], isWhole: false });
  });

  it("hands on what is Playwright's, and runs nothing else then", () => {
    const args = ["e2e/light.spec.ts", "--reset", "-g", "many lines"];
    const playwright = ["e2e/light.spec.ts", "-g", "many lines"];
    expect(parseTestOptions(args)).toEqual({ generations: [2], isWhole: false, reset: true, playwright });
    expect(parseTestOptions([...args, "--all"])).toMatchObject({ generations: [2, 1], isWhole: false, playwright });
    expect(parseTestOptions(["--medusa", "1", ...args])).toMatchObject({ generations: [1], playwright });
  });

  it("refuses a generation that there is not, or that is meant already", () => {
    expect(() => parseTestOptions(["--medusa"])).toThrow(Problem);
    expect(() => parseTestOptions(["--medusa", "3"])).toThrow(Problem);
    expect(() => parseTestOptions(["--all", "--medusa", "1"])).toThrow(Problem);
  });

  it("answers nothing where help is asked for", () => {
    expect(parseTestOptions(["--help", "--medusa", "3"])).toBeNull();
  });
});
