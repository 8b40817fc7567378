import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { signalGroup } from "./kill-group.mjs";
import { Supervisor } from "./supervisor.mjs";
import { until } from "./wait.mjs";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(os.tmpdir(), "supervisor-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const FOREVER = "setInterval(() => {}, 1000)";

const program = (name: string, script = FOREVER) => ({
  ...{ name, title: `The ${name}`, command: process.execPath, args: ["-e", script], cwd: os.tmpdir() },
  isReady: () => true,
});

const isRunning = (pid: number) => signalGroup(pid, 0);

function childrenOf(pid: number): number[] {
  const listed =
    process.platform === "linux"
      ? readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
      : execFileSync("pgrep", ["-P", String(pid)], { encoding: "utf8" });
  return listed.trim().split(/\s+/).map(Number);
}

/** A runner of its own, which has started a part and says its number. */
async function startRunner(): Promise<{ runner: ChildProcess; part: number }> {
  const script = `
    const { Supervisor } = await import(${JSON.stringify(new URL("./supervisor.mjs", import.meta.url).href)});
    const supervisor = new Supervisor(${JSON.stringify(directory)}, () => {});
    await supervisor.recover();
    const { pid } = await supervisor.start({ ...${JSON.stringify(program("database"))}, isReady: () => true });
    console.log(pid);
    ${FOREVER};`;
  const runner = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [written] = await once(runner.stdout, "data");
  return { runner, part: Number(written) };
}

it("stops everything also when its folder was deleted meanwhile", async () => {
  const supervisor = new Supervisor(directory, () => {});
  await supervisor.recover();
  const parts = await Promise.all(["database", "backend"].map((name) => supervisor.start(program(name))));
  rmSync(directory, { recursive: true });
  await supervisor.stop();
  expect(parts.filter(({ pid }) => isRunning(pid))).toEqual([]);
});

it("says what a part wrote that does not get ready", async () => {
  const supervisor = new Supervisor(directory, () => {});
  const broken = { ...program("backend", "console.log('no table'); process.exit(1)"), isReady: () => false };
  await expect(supervisor.start(broken)).rejects.toThrow(/The backend did not start\.\s+no table/);
  await supervisor.stop();
});

it("tells of a part that ends by itself, and of none that was stopped", async () => {
  const onCrash = vi.fn();
  const supervisor = new Supervisor(directory, onCrash);
  await (await supervisor.start(program("inbox"))).stop();
  expect(onCrash).not.toHaveBeenCalled();
  const { pid } = await supervisor.start(program("backend"));
  signalGroup(pid, "SIGKILL");
  await vi.waitFor(() => expect(onCrash).toHaveBeenCalledOnce());
  expect(onCrash.mock.calls[0]?.[0].message).toContain('The service "backend" ended by itself');
  await supervisor.stop();
});

it("leaves nothing behind when it is killed", async () => {
  const { runner, part } = await startRunner();
  expect(isRunning(part)).toBe(true);
  runner.kill("SIGKILL");
  expect(await until(() => !isRunning(part), { timeout: 10_000 })).toBe(true);
});

it("refuses a folder in which another runner is at work", async () => {
  const { runner, part } = await startRunner();
  await expect(new Supervisor(directory, () => {}).recover()).rejects.toThrow(
    `Process ${runner.pid} already runs a shop`,
  );
  runner.kill("SIGKILL");
  await until(() => !isRunning(part), { timeout: 10_000 });
});

it("stops what was left when the watchdog had died with the runner", async () => {
  const { runner, part } = await startRunner();
  const list = readFileSync(path.join(directory, "processes.json"), "utf8");
  expect(JSON.parse(list)).toMatchObject([{ name: "runner" }, { name: "database", pid: part }]);
  // The watchdog is the runner's one child beside the part.
  for (const pid of childrenOf(Number(runner.pid)).filter((pid) => pid !== part)) process.kill(pid, "SIGKILL");
  runner.kill("SIGKILL");
  await once(runner, "exit");
  expect(isRunning(part)).toBe(true);
  const next = new Supervisor(directory, () => {});
  expect(await next.recover()).toBe(true);
  expect(isRunning(part)).toBe(false);
  await next.stop();
});
