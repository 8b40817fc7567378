/*
 * node bench/load.mjs: one storefront under load, and with a backend that becomes slow.
 *   --seconds N      of each measurement (60)
 *   --only load|slow
 *   --connections N  of the slow backend's part (300)
 * It takes 3 x 2 minutes and 5 minutes more. The build of this clone and bench/bare are run, on one recorded answer of a demo's backend: a
 * demo that runs already is used, and not asked again. A measurement, not a test: it ends well whatever it finds.
 */
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../scripts/lib/paths.mjs";
import { proofOfRead } from "../scripts/lib/storefront-proof.mjs";
import { BARE_SERVER, buildBare } from "./lib/bare.mjs";
import { openDemo } from "./lib/demo.mjs";
import { measureSlow } from "./lib/load/slow.mjs";
import { measureLoad } from "./lib/load/steady.mjs";
import { record, startSlowBackend } from "./lib/slow-backend.mjs";
import { earnGrant } from "./lib/subjects.mjs";
import { startWatched } from "./lib/watched.mjs";

const { values: flags } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    only: { type: "string" },
    connections: { type: "string", default: "300" },
  },
});
const seconds = Number(flags.seconds);
const say = (/** @type {string} */ what) => console.error(`- ${what}`);

const demo = await openDemo({ say });
const order = demo.orders.find(({ state }) => state === "two-parcels") ?? demo.orders[0];
if (!order) throw new Error("The demo has no order.");
const call = `/store/order-pages/orders/${order.id}`;
const headers = { "x-publishable-api-key": demo.publishableKey, ...proofOfRead(order.id, demo.linkSecret) };
const backend = await startSlowBackend(await record(demo.backend + call, headers));
await demo.stop();

const settings = {
  MEDUSA_BACKEND_URL: backend.url,
  MEDUSA_PUBLISHABLE_KEY: demo.publishableKey,
  SESSION_SECRET: randomBytes(32).toString("hex"),
  ORDER_LINK_SECRET: demo.linkSecret,
  LOG_LEVEL: "error",
  DRAIN_SECONDS: "0",
};
const storefront = () =>
  startWatched({ script: path.join(ROOT, "scripts", "start.mjs"), env: settings, ready: "/api/health" });
/** @param {string} url */
const pageOf = async (url) => ({
  name: "the order's page",
  url: `${url}/order/${order.id}`,
  headers: { cookie: await earnGrant(url, order, demo.linkSecret) },
});

console.log(`Node ${process.versions.node}, ${os.cpus().length} cores, load ${(os.loadavg()[0] ?? 0).toFixed(1)}`);
if (flags.only !== "slow") {
  const logs = path.join(os.tmpdir(), `order-pages-load-${process.pid}`);
  mkdirSync(logs, { recursive: true });
  await buildBare(logs);
  const [ours, bare] = [
    await storefront(),
    await startWatched({ script: BARE_SERVER, env: settings, ready: `/?call=${encodeURIComponent(call)}` }),
  ];
  const barePage = { name: "bare", url: `${bare.url}/?call=${encodeURIComponent(call)}` };
  console.log(await measureLoad({ ours, page: await pageOf(ours.url), bare, barePage, seconds, say }));
  ours.stop();
  bare.stop();
}
if (flags.only !== "load") {
  const ours = await storefront();
  const page = await pageOf(ours.url);
  console.log(await measureSlow({ ours, page, backend, seconds, connections: Number(flags.connections), say }));
  ours.stop();
}
backend.close();
