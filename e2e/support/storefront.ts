import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";

/** A storefront of one's own: the standalone build, with settings of the test's choice. */
export interface Storefront {
  readonly url: string;
  /** Everything it has written so far, for tests of what must not be in a log. */
  output(): string;
  stop(): Promise<void>;
}

/** Starts `npm start`'s script on a free port and waits until it answers. */
export async function startStorefront(settings: Record<string, string>): Promise<Storefront> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(import.meta.dirname, "../../scripts/start.mjs")], {
    env: { ...process.env, ...settings, PORT: String(port), HOSTNAME: "127.0.0.1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));

  const url = `http://127.0.0.1:${port}`;
  await untilHealthy(url, child, () => output);
  return {
    url,
    output: () => output,
    stop: async () => {
      if (child.exitCode !== null) return;
      const exited = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await exited;
    },
  };
}

async function untilHealthy(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The storefront ended at its start:\n${output()}`);
    const response = await fetch(`${url}/api/health`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill("SIGKILL");
  throw new Error(`The storefront did not answer within 30 s:\n${output()}`);
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === "string") throw new Error("No free port");
  return address.port;
}
