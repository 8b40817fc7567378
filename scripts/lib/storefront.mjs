import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { npm } from "./npm.mjs";
import { ROOT } from "./paths.mjs";
import { isListening } from "./ports.mjs";
import { Problem } from "./problem.mjs";
import { fingerprint, onceFor } from "./stamp.mjs";
import { until } from "./wait.mjs";

/** @typedef {Record<string, string | undefined>} Env */

/** What lies in the project's folder and is no part of the build. Anything else counts, so that a new folder is not missed. */
const NOT_BUILT = new Set([
  ...["backend", "backend-v1", "plugin", "scripts", "e2e", "bench", "docs", ".ci", ".github", ".vscode", ".idea"],
  ...["node_modules", ".git", ".next", ".demo", ".test", ".mutants", "test-results", "playwright-report", "coverage"],
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "LICENSE", ".env.example", ".editorconfig"],
  ...[
    "biome.json",
    "playwright.config.ts",
    "vitest.config.ts",
    "stryker.config.mjs",
    ".nvmrc",
    ".npmrc",
    "next-env.d.ts",
    "tsconfig.tsbuildinfo",
  ],
]);

/**
 * Builds the storefront where its sources changed.
 * @param {{ supervisor: import("./supervisor.mjs").Supervisor, say: (what: string) => void }} options
 */
export async function buildStorefront({ supervisor, say }) {
  const sources = readdirSync(ROOT)
    .filter((name) => !NOT_BUILT.has(name))
    .sort();
  const standalone = path.join(ROOT, ".next", "standalone");
  await onceFor({
    stamp: path.join(standalone, ".order-pages-stamp"),
    inputs: fingerprint(
      [...sources.map((name) => path.join(ROOT, name)), path.join(ROOT, "scripts", "standalone.mjs")],
      // Next writes these into the build.
      [process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? "", process.env.BASE_PATH ?? "", process.version],
    ),
    results: [path.join(standalone, "server.js")],
    work: async () => {
      say("Building the storefront");
      const { command, first } = npm();
      await supervisor.run({
        what: "Building the storefront",
        command,
        args: [...first, "run", "build"],
        cwd: ROOT,
        env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
        log: "build-storefront",
      });
      if (!existsSync(path.join(standalone, "server.js"))) {
        throw new Problem(
          "The build of the storefront left no standalone server.",
          `See ${path.join(supervisor.logs, "build-storefront.log")}`,
        );
      }
    },
  });
}

/**
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @param {{ port: number, env: Env, name?: string }} options
 */
export async function startStorefront(supervisor, { port, env, name = "storefront" }) {
  const part = supervisor.start({
    name,
    command: process.execPath,
    args: [path.join(ROOT, "scripts", "start.mjs")],
    cwd: ROOT,
    // HOSTNAME is the machine's name in many shells and containers; here it is an address to listen on.
    env: { ...env, NODE_ENV: "production", PORT: String(port), HOSTNAME: "127.0.0.1", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const inTime = await until(async () => !part.isRunning() || (await isListening(port)), {
    timeout: 60_000,
    every: 100,
  });
  if (!part.isRunning() || !inTime) {
    throw supervisor.problem(
      part,
      "The storefront did not start.",
      "A setting in the environment may be wrong; the log says which.",
    );
  }
  part.markReady();
  return part;
}
