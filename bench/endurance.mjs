/*
 * node bench/endurance.mjs [BUILD]: how long a start takes, and what the process weighs before and after 20,000 pages of an order. BUILD is a
 * clone in which `npm run build` has run (this one). The demo has to run.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ROOT } from "../scripts/lib/paths.mjs";
import { freePort } from "../scripts/lib/ports.mjs";
import { openDemo } from "./lib/demo.mjs";
import { load } from "./lib/load.mjs";
import { startRecorder } from "./lib/recorder.mjs";

const PAGES = 20_000;
const demo = await openDemo({ say: (what) => console.error(`- ${what}`) });
const recorder = await startRecorder(demo.backend);
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const begun = performance.now();
const child = spawn(process.execPath, [path.join(process.argv[2] ?? ROOT, "scripts", "start.mjs")], {
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
  stdio: ["ignore", "ignore", "inherit"],
});
process.once("exit", () => child.kill("SIGKILL"));
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

/** MB that the process has in memory, and the most it ever had. @param {"VmRSS" | "VmHWM"} what */
const memory = (what) =>
  Math.round(
    Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1024,
  );

const page = `${url}/order/${demo.orders[0]?.id}`;
await (await fetch(page)).text();
const first = memory("VmRSS");
await load({ name: "The order's page", url: page }, { connections: 8, amount: PAGES });
console.log(JSON.stringify({ startMs, first, last: memory("VmRSS"), most: memory("VmHWM"), pages: PAGES }));
child.kill("SIGTERM");
await recorder.close();
await demo.stop();
