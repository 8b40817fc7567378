import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { ROOT } from "../../scripts/lib/paths.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";
import { until } from "../../scripts/lib/wait.mjs";
import type { Demo } from "./demo";

const FOLDER = join(ROOT, "e2e", "storefront");
const NEXT = join(ROOT, "node_modules", "next", "dist", "bin", "next");

/** A server that stands in front of the order pages, or beside them. */
export interface Front {
  readonly url: string;
  stop(): Promise<void>;
}

interface Options {
  readonly demo: Demo;
  /** Tells builds apart that are made at the same time. */
  readonly name: string;
  /** Where its rewrites lead; without them, it knows nothing of the order pages. */
  readonly orderPages?: string;
}

/** Builds the storefront of e2e/storefront and starts it. */
export async function startSmallStorefront({ demo, name, orderPages = "" }: Options): Promise<Front> {
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    MEDUSA_BACKEND_URL: demo.backend,
    MEDUSA_PUBLISHABLE_KEY: demo.publishableKey,
    ORDER_PAGES_URL: orderPages,
    DIST_DIR: `.next/${name}`,
  };
  const run = (...args: string[]) => spawn(process.execPath, [NEXT, ...args, FOLDER], { env, stdio: "pipe" });
  await toItsEnd(run("build"));
  const server = run("start", "--port", String(port), "--hostname", "127.0.0.1");
  const url = `http://127.0.0.1:${port}`;
  const answers = async () => (await fetch(`${url}/us`).catch(() => null))?.ok ?? false;
  if (!(await until(answers, { timeout: 30_000 }))) throw new Error("The small storefront did not answer within 30 s");
  return {
    url,
    stop: async () => {
      server.kill("SIGTERM");
      if (server.exitCode === null) await once(server, "exit");
    },
  };
}

/** @throws Error with what it wrote where it failed */
async function toItsEnd(child: ChildProcess): Promise<void> {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`The small storefront was not built:\n${output}`);
}
