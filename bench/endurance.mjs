/*
 * node bench/endurance.mjs [BUILD] [--pages 20000] [--heap MB]: how long a start takes, and what the process weighs while it gives out pages of an
 * order, at every tenth of them. BUILD is a clone in which `npm run build` has run (this one); --heap limits V8's heap, as --max-old-space-size
 * does. The backend is asked once and then replayed. A demo that runs already is used; it may be stopped once the series has begun.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ROOT } from "../scripts/lib/paths.mjs";
import { freePort } from "../scripts/lib/ports.mjs";
import { cpuTime } from "./lib/cpu.mjs";
import { openDemo } from "./lib/demo.mjs";
import { load } from "./lib/load.mjs";
import { startRecorder } from "./lib/recorder.mjs";
import { earnGrant } from "./lib/subjects.mjs";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { pages: { type: "string", default: "20000" }, heap: { type: "string" } },
});
const PAGES = Number(flags.pages);
const STEPS = 10;
/** A machine that is too busy for all pages says how far it came. */
const MOST_MS = 60 * 60_000;
const PROBE = fileURLToPath(new URL("lib/heap-probe.mjs", import.meta.url));
const MIB = 1024 * 1024;

const demo = await openDemo({ say: (what) => console.error(`- ${what}`) });
const recorder = await startRecorder(demo.backend);
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const begun = performance.now();
const script = path.join(positionals[0] ?? ROOT, "scripts", "start.mjs");
const heap = flags.heap ? [`--max-old-space-size=${flags.heap}`] : [];
const child = spawn(process.execPath, ["--expose-gc", "--import", PROBE, ...heap, script], {
  env: {
    PATH: process.env.PATH,
    NODE_ENV: "production",
    HOSTNAME: "127.0.0.1",
    PORT: String(port),
    DRAIN_SECONDS: "0",
    MEDUSA_BACKEND_URL: recorder.url,
    MEDUSA_PUBLISHABLE_KEY: demo.publishableKey,
    ORDER_LINK_SECRET: demo.linkSecret,
    SESSION_SECRET: randomBytes(32).toString("hex"),
  },
  stdio: ["ignore", "ignore", "inherit", "ipc"],
});
process.once("exit", () => child.kill("SIGKILL"));
const pid = child.pid ?? 0;
while (
  !(await fetch(`${url}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  ))
) {
  if (child.exitCode !== null) throw new Error("The storefront did not start.");
  await pause(10);
}
const startMs = Math.round(performance.now() - begun);

/** MiB that the process has in memory, and the most it ever had. @param {"VmRSS" | "VmHWM"} what */
const memory = (what) =>
  Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024);

/** What V8 holds when all garbage has gone, in MiB: what rises here, and goes on rising, is a leak. */
const held = async () => {
  child.send("held");
  const [{ heapUsed, external }] = await once(child, "message");
  return Math.round(((heapUsed + external) / MIB) * 10) / 10;
};

const order = demo.orders.find(({ state }) => state === "two-parcels");
if (!order) throw new Error("The demo has no order with two parcels.");
const headers = { cookie: await earnGrant(url, order, demo.linkSecret) };
const page = { name: "The order's page", url: `${url}/order/${order.id}`, headers };
await load(page, { connections: 1, amount: 2 });
recorder.replay(true);
await demo.stop();
console.log(`start ${startMs} ms, ${memory("VmRSS")} MiB after two pages, ${await held()} of them held`);

const until = performance.now() + MOST_MS;
for (let step = 1; step <= STEPS && performance.now() < until; step += 1) {
  const before = cpuTime(pid);
  // A page that a busy machine gave out too late is said, and no reason to stop: it is memory that is measured.
  await load(page, { connections: 8, amount: PAGES / STEPS }).catch(({ message }) => console.error(`- ${message}`));
  recorder.take();
  const cpu = ((cpuTime(pid) - before) / (PAGES / STEPS)).toFixed(1);
  const resident = memory("VmRSS");
  console.log(
    `${(PAGES / STEPS) * step} pages: ${resident} MiB, ${await held()} of them held, ${cpu} ms of CPU a page`,
  );
}
console.log(`the most: ${memory("VmHWM")} MiB`);
child.kill("SIGTERM");
await recorder.close();
