import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { signalGroup } from "./kill-group.mjs";
import { Supervisor } from "./supervisor.mjs";

it("stops everything also when its folder was deleted meanwhile", async () => {
  const directory = mkdtempSync(path.join(os.tmpdir(), "supervisor-"));
  const supervisor = new Supervisor(directory, () => {});
  await supervisor.recover();
  const start = (name: string) =>
    supervisor.start({
      name,
      title: name,
      command: process.execPath,
      args: ["-e", "setInterval(() => {}, 1000)"],
      cwd: os.tmpdir(),
      isReady: () => true,
    });
  const parts = await Promise.all(["database", "backend"].map(start));
  rmSync(directory, { recursive: true });
  await supervisor.stop();
  expect(parts.filter(({ pid }) => signalGroup(pid, 0))).toEqual([]);
});
