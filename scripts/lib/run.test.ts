import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "./run.mjs";

describe("a command", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "run-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const node = (script: string, limit?: number) =>
    run({
      what: "The command",
      command: process.execPath,
      args: ["-e", script],
      cwd: folder,
      log: path.join(folder, "log"),
      ...(limit ? { limit } : {}),
    });

  it("may end well", async () => {
    await expect(node("")).resolves.toBeUndefined();
  });

  it("fails with how it ended and what it wrote", async () => {
    await expect(node("console.log('no disk space'); process.exitCode = 3")).rejects.toThrow(
      /The command failed \(3\)\.\s+no disk space/,
    );
  });

  it("is ended where it takes longer than its limit", async () => {
    await expect(node("setInterval(() => {}, 1000)", 300)).rejects.toThrow(
      "The command failed (not done after 0 minutes)",
    );
  });
});
