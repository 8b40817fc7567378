import { cp } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "../../scripts/lib/paths.mjs";
import { run } from "../../scripts/lib/run.mjs";
import { fingerprint, onceFor } from "../../scripts/lib/stamp.mjs";

const BARE = fileURLToPath(new URL("../bare", import.meta.url));
const OUTPUT = path.join(BARE, ".next");
const STANDALONE = path.join(OUTPUT, "standalone", path.relative(ROOT, BARE));

/** The bare app's standalone server: the same kind of server as the storefront's. */
export const BARE_SERVER = path.join(STANDALONE, "server.js");

/**
 * Builds the bare app where it has changed or the packages have.
 * @param {string} logs
 */
export const buildBare = (logs) =>
  onceFor({
    stamp: path.join(OUTPUT, "bench-stamp"),
    inputs: fingerprint([
      path.join(BARE, "app"),
      path.join(BARE, "next.config.mjs"),
      path.join(ROOT, "package-lock.json"),
    ]),
    results: [BARE_SERVER],
    work: async () => {
      await run({
        what: "Building the bare app",
        command: process.execPath,
        args: [path.join(ROOT, "node_modules", "next", "dist", "bin", "next"), "build", BARE],
        cwd: ROOT,
        env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
        log: path.join(logs, "build-bare.log"),
      });
      await cp(path.join(OUTPUT, "static"), path.join(STANDALONE, ".next", "static"), { recursive: true });
    },
  });
