import { existsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import setup from "./global-setup.mjs";

vi.mock("../shared-bundle.mjs", () => ({ bundleShared: async () => {} }));

afterEach(() => vi.unstubAllEnvs());

it("leaves nothing in the system's temporary folder of what tests wrote", async () => {
  const system = tmpdir();
  vi.stubEnv("TMPDIR", system);
  const tearDown = await setup();
  const folder = tmpdir();
  expect(folder).not.toBe(system);
  writeFileSync(path.join(folder, "left-behind"), "");
  tearDown();
  expect(existsSync(folder)).toBe(false);
});
