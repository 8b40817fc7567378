import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { ROOT } from "../../scripts/lib/paths.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";

/** A storefront of one's own: the production build, with settings of the test's choice. */
export interface Storefront {
  readonly url: string;
  /** Everything it has written so far, for tests of what must not be in a log. */
  output(): string;
  signal(name: NodeJS.Signals): void;
  /** Tells it to end, as a load balancer's host does. @returns the code it ended with; `null` where a signal ended it */
  stop(): Promise<number | null>;
}

export type Settings = Readonly<Record<string, string>>;

/**
 * Starts what `npm start` starts on a free port and waits until it answers.
 * @throws Error with what it wrote when it ends before that
 */
export async function startStorefront(settings: Settings): Promise<Storefront> {
  const port = await freePort();
  const { child, output } = launch(settings, port);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    child.kill("SIGTERM");
    await once(child, "exit");
    return child.exitCode;
  };

  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 30_000;
  while (!(await answers(`${url}/api/health`))) {
    if (child.exitCode !== null) throw new Error(`The storefront ended at its start:\n${output()}`);
    if (Date.now() > deadline) {
      await stop();
      throw new Error(`The storefront did not answer within 30 s:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { url, output, signal: (name) => void child.kill(name), stop };
}

/** Starts a storefront that is expected to end by itself. */
export async function runToItsEnd(settings: Settings): Promise<{ code: number | null; output: string }> {
  const { child, output } = launch(settings, await freePort());
  const timer = setTimeout(() => child.kill("SIGKILL"), 20_000);
  await once(child, "close");
  clearTimeout(timer);
  return { code: child.exitCode, output: output() };
}

function launch(settings: Settings, port: number): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [join(ROOT, "scripts", "start.mjs")], {
    // Nothing of the caller's own settings: what a test does not set is not set.
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      DRAIN_SECONDS: "0",
      ...settings,
      PORT: String(port),
      HOSTNAME: "127.0.0.1",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  return { child, output: () => output };
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url).catch(() => null);
  return response?.ok ?? false;
}
