import { spawn } from "node:child_process";
import { freePort } from "../../scripts/lib/ports.mjs";
import { until } from "../../scripts/lib/wait.mjs";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

// However the bench ends, it leaves nothing running.
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/**
 * @typedef {object} Server
 * @property {string} url
 * @property {number} pid
 * @property {() => void} stop
 */

/**
 * Starts a storefront of its own on a free port, so that no figure depends on what else a running one has to do.
 * @param {object} options
 * @param {string} options.name
 * @param {string} options.script a program that listens on PORT in its own process
 * @param {Record<string, string>} options.env
 * @returns {Promise<Server>}
 */
export async function startServer({ name, script, env }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, NODE_ENV: "production", ...env, HOSTNAME: "127.0.0.1", PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let said = "";
  const listen = (/** @type {Buffer} */ chunk) => {
    said = (said + chunk.toString()).slice(-4000);
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  let ended = false;
  child.once("error", () => {
    ended = true;
  });
  child.once("exit", () => {
    ended = true;
    running.delete(child);
  });
  // Any answer will do: a page without a backend call is not there in every app.
  const ready = await until(() => ended || answers(`${url}/favicon.ico`), { timeout: 30_000 });
  if (ended || !ready || child.pid === undefined) throw new Error(`${name} did not start.\n${said}`);
  return { url, pid: child.pid, stop: () => void child.kill("SIGKILL") };
}

/** @param {string} url */
async function answers(url) {
  try {
    await (await fetch(url)).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

/** Stops every server that was started here. */
export function stopServers() {
  for (const child of running) child.kill("SIGKILL");
  running.clear();
}
