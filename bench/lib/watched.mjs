import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { freePort } from "../../scripts/lib/ports.mjs";
import { until } from "../../scripts/lib/wait.mjs";

const PROBE = fileURLToPath(new URL("heap-probe.mjs", import.meta.url));
const MIB = 1024 * 1024;

/**
 * A server in a process of its own whose memory can be looked at.
 * @typedef {object} Watched
 * @property {string} url
 * @property {number} pid
 * @property {(what: "VmRSS" | "VmHWM") => number} memory MiB that the process has in memory, and the most it ever had
 * @property {() => Promise<number>} held MiB that V8 holds when all garbage has gone: what rises here, and goes on rising, is a leak
 * @property {() => void} stop
 */

/**
 * @param {object} options
 * @param {string} options.script a program that listens on PORT in its own process
 * @param {Record<string, string>} options.env
 * @param {string} options.ready a path that is answered with 200 once it is up
 * @param {readonly string[]} [options.flags] Node's own
 * @returns {Promise<Watched>}
 */
export async function startWatched({ script, env, ready, flags = [] }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ["--expose-gc", "--import", PROBE, ...flags, script], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...env, HOSTNAME: "127.0.0.1", PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  process.once("exit", () => child.kill("SIGKILL"));
  const isUp = () =>
    fetch(url + ready).then(
      ({ ok }) => ok,
      () => false,
    );
  const isReady = await until(async () => child.exitCode !== null || (await isUp()), { timeout: 60_000, every: 10 });
  const { pid } = child;
  if (!isReady || child.exitCode !== null || pid === undefined) throw new Error(`${script} did not start.`);
  return {
    url,
    pid,
    memory: (what) =>
      Math.round(
        Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024,
      ),
    held: async () => {
      child.send("held");
      const [{ heapUsed, external }] = await once(child, "message");
      return Math.round(((heapUsed + external) / MIB) * 10) / 10;
    },
    stop: () => void child.kill("SIGKILL"),
  };
}
