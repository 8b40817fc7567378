import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { logged } from "@/lib/test-support/log";

vi.mock("node:fs", () => ({ readFileSync: vi.fn() }));

const OURS = "7f".padEnd(42, "0");
const THEIRS = "7f".padEnd(42, "1");

/** What the module remembers is one process's: each test has its own. */
async function newProcess() {
  vi.resetModules();
  return (await import("./known-actions")).isOfAnotherBuild;
}

beforeEach(() => {
  vi.stubEnv("NODE_ENV", "production");
  vi.mocked(readFileSync).mockReset();
});
afterEach(() => void vi.unstubAllEnvs());

it("a build's own list is read once", async () => {
  vi.mocked(readFileSync).mockReturnValue(JSON.stringify({ node: { [OURS]: {} } }));
  const isOfAnotherBuild = await newProcess();
  expect([OURS, THEIRS, THEIRS].map((id) => isOfAnotherBuild(id))).toEqual([false, true, true]);
  expect(readFileSync).toHaveBeenCalledOnce();
  expect(logged).toEqual([]);
});

const missing = () => {
  throw new Error("ENOENT");
};

it.each([
  ["missing", missing],
  ["of another shape", () => "[]"],
])("a list that is %s is looked for once, and the log says so once", async (_what, read) => {
  vi.mocked(readFileSync).mockImplementation(read);
  const isOfAnotherBuild = await newProcess();
  expect([THEIRS, THEIRS].map((id) => isOfAnotherBuild(id))).toEqual([false, false]);
  expect(readFileSync).toHaveBeenCalledOnce();
  expect(logged).toHaveLength(1);
  expect(logged[0]).toMatch(/^warn .*list of actions is missing/);
});
