/*
 * node bench/endurance.mjs [BUILD] [--pages 20000] [--heap MB]: how long a start takes, and what the process weighs while it gives out pages of an
 * order, at every tenth of them. BUILD is a clone in which `npm run build` has run (this one); --heap limits V8's heap, as --max-old-space-size
 * does. The backend is asked once and then replayed. A demo that runs already is used; it may be stopped once the series has begun.
 */
import { randomBytes } from "node:crypto";
import path from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../scripts/lib/paths.mjs";
import { cpuTime } from "./lib/cpu.mjs";
import { openDemo } from "./lib/demo.mjs";
import { load } from "./lib/load.mjs";
import { startRecorder } from "./lib/recorder.mjs";
import { earnGrant } from "./lib/subjects.mjs";
import { startWatched } from "./lib/watched.mjs";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { pages: { type: "string", default: "20000" }, heap: { type: "string" } },
});
const PAGES = Number(flags.pages);
const STEPS = 10;
/** A machine that is too busy for all pages says how far it came. */
const MOST_MS = 60 * 60_000;

const demo = await openDemo({ say: (what) => console.error(`- ${what}`) });
const recorder = await startRecorder(demo.backend);
const begun = performance.now();
const storefront = await startWatched({
  script: path.join(positionals[0] ?? ROOT, "scripts", "start.mjs"),
  flags: flags.heap ? [`--max-old-space-size=${flags.heap}`] : [],
  ready: "/api/health",
  env: {
    DRAIN_SECONDS: "0",
    MEDUSA_BACKEND_URL: recorder.url,
    MEDUSA_PUBLISHABLE_KEY: demo.publishableKey,
    ORDER_LINK_SECRET: demo.linkSecret,
    SESSION_SECRET: randomBytes(32).toString("hex"),
  },
});
const startMs = Math.round(performance.now() - begun);
const { url, pid, memory, held } = storefront;

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
storefront.stop();
await recorder.close();
