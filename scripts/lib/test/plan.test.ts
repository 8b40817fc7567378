import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Problem } from "../problem.mjs";
import { parseTestOptions } from "./options.mjs";
import { Plan } from "./plan.mjs";
import { Stages } from "./stages.mjs";

/** What was done, in the order in which it was. */
const done: string[] = [];
const does = (what: string) => async () => void done.push(what);

/** What the shop that was opened last is told where a service of it ends by itself. */
let crash = (_problem: Error) => {};

vi.mock("../demo.mjs", () => ({
  Demo: class {
    constructor(options: { onCrash: typeof crash }) {
      crash = options.onCrash;
    }
    supervisor = { logs: "" };
    state = { demoFile: "demo.json" };
    claim = does("claim");
    install = vi.fn(does("install"));
    startShop = does("shop");
    startStorefront = does("storefront");
    stop = does("stop");
    say = () => {};
  },
}));
vi.mock("../install.mjs", () => ({ buildShared: () => does("shared")() }));
vi.mock("../browser.mjs", () => ({ ensureChromium: async () => "/usr/bin/chromium" }));
vi.mock("../find-program.mjs", () => ({ ensureRedis: async () => "/usr/bin/redis-server" }));
const buildStorefront = vi.hoisted(() => vi.fn());
vi.mock("../storefront.mjs", () => ({ buildStorefront }));
const browserTests = vi.hoisted(() => vi.fn());
vi.mock("./commands.mjs", () => ({
  Commands: class {
    script = async (name: string) => void done.push(name);
    typesOf = async (name: string) => void done.push(name);
    unitTests = async () => ({ passed: 40, failed: 0, skipped: 0 });
    browserTests = browserTests;
  },
}));

beforeEach(() => {
  done.length = 0;
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(() => {});
  buildStorefront.mockImplementation(does("build"));
  browserTests.mockReset().mockResolvedValue({ passed: 9, failed: 0, skipped: 0 });
});
afterEach(() => vi.restoreAllMocks());

async function run(...args: string[]): Promise<Stages> {
  const options = parseTestOptions(args);
  if (!options) throw new Error("No help was asked for");
  const stages = new Stages();
  const plan = new Plan(stages, options);
  for (const medusa of options.generations) await plan.runOn(medusa);
  return stages;
}

const names = (stages: Stages) =>
  stages
    .summary()
    .split("\n")
    .map((line) => line.trim().split(/ {2,}/)[0]);

it("proves what is the same for both generations once, and browses both", async () => {
  const stages = await run("--all");
  expect(names(stages).filter((name) => name?.includes("v1"))).toEqual([
    "backend on Medusa v1",
    "filling on Medusa v1",
    "shop on Medusa v1",
    "storefront on Medusa v1",
    "browser tests on Medusa v1",
  ]);
  expect(names(stages)).toEqual(
    expect.arrayContaining(["types", "lint", "unit tests", "types of the plugin", "build"]),
  );
  expect(done.filter((what) => ["build", "lint", "shared"].includes(what)).sort()).toEqual(["build", "lint", "shared"]);
  expect(done.filter((what) => what === "stop")).toHaveLength(3);
  expect(stages.total).toMatchObject({ failed: 0, skipped: 0 });
});

it("runs the browser tests alone where Playwright was given something", async () => {
  const stages = await run("e2e/light.spec.ts");
  expect(names(stages)).not.toEqual(expect.arrayContaining(["types"]));
  expect(names(stages).at(-1)).toBe("browser tests");
  expect(browserTests).toHaveBeenCalledWith(
    ["e2e/light.spec.ts"],
    expect.objectContaining({
      DEMO_JSON: "demo.json",
      CHROMIUM_PATH: "/usr/bin/chromium",
      REDIS_SERVER: "/usr/bin/redis-server",
    }),
  );
});

it("browses nothing without a build, and says so", async () => {
  buildStorefront.mockRejectedValue(new Problem("Building the storefront failed (1)."));
  const stages = await run("e2e/light.spec.ts");
  expect(browserTests).not.toHaveBeenCalled();
  expect(stages.summary()).toMatch(/browser tests +failed, not run/);
  expect(done).toContain("stop");
});

it("goes on to the other generation where a shop falls, and counts it", async () => {
  browserTests.mockImplementationOnce(async () => {
    crash(new Problem("Medusa ended (1)."));
    return { passed: 3, failed: 6, skipped: 0 };
  });
  const stages = await run("--all");
  expect(stages.summary()).toMatch(/everything running to the end +failed/);
  expect(stages.summary()).toMatch(/browser tests on Medusa v1 +9 passed/);
});

it("begins nothing more once it was stopped", async () => {
  const plan = new Plan(new Stages(), { generations: [1], isWhole: false, reset: false, playwright: [] });
  await plan.stop();
  void plan.runOn(1);
  // It looks for free ports first.
  await expect(vi.waitUntil(() => done.length > 0, { timeout: 500 })).rejects.toThrow("Timed out");
});
