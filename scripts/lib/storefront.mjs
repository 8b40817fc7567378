import { readdirSync } from "node:fs";
import path from "node:path";
import { npm } from "./npm.mjs";
import { ROOT } from "./paths.mjs";
import { isListening } from "./ports.mjs";
import { fingerprint, onceFor } from "./stamp.mjs";

/** @typedef {Record<string, string | undefined>} Env */

/** What lies in the project's folder and is no part of the build. Anything else counts, so that a new folder is not missed. */
const NOT_BUILT = [
  ...[
    "backend",
    "backend-v1",
    "plugin",
    "scripts",
    "e2e",
    "bench",
    "brands",
    "docs",
    ".ci",
    ".github",
    ".vscode",
    ".idea",
  ],
  ...["node_modules", ".git", ".next", ".demo", ".test", ".mutants", "test-results", "playwright-report", "coverage"],
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "LICENSE", ".env.example", ".editorconfig"],
  ...[
    "biome.json",
    "knip.jsonc",
    "Dockerfile",
    ".dockerignore",
    "deploy",
    "playwright.config.ts",
    "vitest.config.ts",
    "stryker.config.mjs",
  ],
  ...[".nvmrc", ".npmrc", "next-env.d.ts", "tsconfig.tsbuildinfo"],
];

/**
 * Builds the storefront where its sources changed.
 * @param {import("./install.mjs").InstallOptions} options
 */
export async function buildStorefront({ supervisor, say }) {
  const sources = readdirSync(ROOT).filter((name) => !NOT_BUILT.includes(name));
  const files = [...sources.sort(), "scripts/standalone.mjs", "scripts/lib/build", "scripts/deployment-id.mjs"];
  // Next writes these into the build.
  const settings = ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "NEXT_DEPLOYMENT_ID", "BASE_PATH"];
  const standalone = path.join(ROOT, ".next", "standalone");
  const what = "Building the storefront";
  await onceFor({
    stamp: path.join(standalone, ".order-pages-stamp"),
    inputs: fingerprint(
      files.map((name) => path.join(ROOT, name)),
      [...settings.map((name) => process.env[name] ?? ""), process.version],
    ),
    results: [path.join(standalone, "server.js")],
    work: () => {
      say(what);
      const { command, first } = npm();
      /** @type {NodeJS.ProcessEnv} */
      const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
      const args = [...first, "run", "build"];
      return supervisor.run({ what, command, args, cwd: ROOT, env, log: "build-storefront" });
    },
  });
}

/**
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @param {{ port: number, env: Env }} options
 */
export const startStorefront = (supervisor, { port, env }) =>
  supervisor.start({
    name: "storefront",
    title: "The storefront",
    command: process.execPath,
    args: [path.join(ROOT, "scripts", "start.mjs")],
    cwd: ROOT,
    // HOSTNAME is the machine's name in many shells and containers; here it is an address to listen on.
    env: {
      DRAIN_SECONDS: "0",
      ...env,
      NODE_ENV: "production",
      PORT: String(port),
      HOSTNAME: "127.0.0.1",
      NEXT_TELEMETRY_DISABLED: "1",
    },
    isReady: () => isListening(port),
    advice: "A setting in the environment may be wrong; the log says which.",
  });
