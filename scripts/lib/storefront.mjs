import path from "node:path";
import { SOURCES } from "../deployment-id.mjs";
import { npm } from "./npm.mjs";
import { ROOT } from "./paths.mjs";
import { isListening } from "./ports.mjs";
import { fingerprint, onceFor } from "./stamp.mjs";

/** @typedef {Record<string, string | undefined>} Env */

/** What changes a build beside its sources: how it is made, and what Next reads as its environment. */
const BUILD_FILES = [
  ...["package.json", "tsconfig.json", "tsconfig.build.json", "packages/shared/package.json"],
  ...["scripts/standalone.mjs", "scripts/lib/build", "scripts/deployment-id.mjs", "scripts/lib/stamp.mjs"],
  ...[".env", ".env.local", ".env.production", ".env.production.local"],
];

/** Settings that Next writes into the build. */
const BUILT_IN = ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "NEXT_DEPLOYMENT_ID", "BASE_PATH"];

/**
 * Builds the storefront where its sources changed.
 * @param {import("./install.mjs").InstallOptions} options
 */
export async function buildStorefront({ supervisor, say }) {
  const standalone = path.join(ROOT, ".next", "standalone");
  const what = "Building the storefront";
  await onceFor({
    stamp: path.join(standalone, ".order-pages-stamp"),
    inputs: fingerprint(
      [...SOURCES, ...BUILD_FILES],
      [...BUILT_IN.map((name) => process.env[name] ?? ""), process.version],
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
 * @param {{ port: number, env: Env, dev?: boolean | undefined }} options `dev` compiles each page as it is asked for and again once a file of it is
 * saved, and needs no build; else the production build is served, which must be there
 */
export const startStorefront = (supervisor, { port, env, dev = false }) =>
  supervisor.start({
    name: "storefront",
    title: "The storefront",
    command: process.execPath,
    args: dev
      ? [path.join(ROOT, "node_modules", "next", "dist", "bin", "next"), "dev", "--hostname", "127.0.0.1"]
      : [path.join(ROOT, "scripts", "start.mjs")],
    cwd: ROOT,
    // HOSTNAME is the machine's name in many shells and containers; here it is an address to listen on.
    env: {
      DRAIN_SECONDS: "0",
      ...env,
      NODE_ENV: dev ? "development" : "production",
      PORT: String(port),
      HOSTNAME: "127.0.0.1",
      NEXT_TELEMETRY_DISABLED: "1",
    },
    isReady: () => isListening(port),
    advice: "A setting in the environment may be wrong; the log says which.",
  });
