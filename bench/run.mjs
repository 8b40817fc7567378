/*
 * npm run bench: what a page costs, each figure beside its floor in the same run, so that anyone can see it on any machine.
 *   --markdown       prints the table for docs/measurements.md
 *   --only <groups>  of cpu, latency, browser and reads (the backend's own; node bench/fill.mjs makes long histories for it):
 *                    --only cpu,browser,latency is the pages, and takes some ten minutes
 * It says "over" where a bar is missed and still ends well: a measurement is not a test.
 */
import { mkdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { stopCommands } from "../scripts/lib/run.mjs";
import { buildBare } from "./lib/bare.mjs";
import { startPhone } from "./lib/browser.mjs";
import { openDemo } from "./lib/demo.mjs";
import { measureBrowser, measureCpu, measureLatency } from "./lib/measure.mjs";
import { measureReads } from "./lib/reads.mjs";
import { startRecorder } from "./lib/recorder.mjs";
import { stopServers } from "./lib/servers.mjs";
import { prepareSubjects } from "./lib/subjects.mjs";
import { table } from "./lib/table.mjs";

const { values: flags } = parseArgs({
  options: { markdown: { type: "boolean", default: false }, only: { type: "string" } },
});
const GROUPS = ["cpu", "latency", "browser", "reads"];
const wanted = flags.only?.split(",") ?? GROUPS;
const unknown = wanted.filter((group) => !GROUPS.includes(group));
if (unknown.length > 0) throw new Error(`--only takes ${GROUPS.join(", ")}, and not ${unknown.join(", ")}`);
const wants = (/** @type {string} */ group) => wanted.includes(group);
const say = (/** @type {string} */ what) => console.error(`- ${what}`);

/** What to undo, the last done first. @type {(() => unknown)[]} */
const undo = [stopServers];
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.once(signal, async () => {
    stopCommands();
    await end();
    process.exit(130);
  });
}

async function end() {
  for (const step of undo.splice(0).reverse()) await step();
}

const begun = performance.now();
try {
  const logs = path.join(os.tmpdir(), `order-pages-bench-${process.pid}`);
  mkdirSync(logs, { recursive: true });
  const demo = await openDemo({ say });
  undo.push(demo.stop);
  const machine = `Node ${process.versions.node}, ${os.cpus().length} cores, load before the start ${(os.loadavg()[0] ?? 0).toFixed(1)}`;
  const rows = [
    // The plugin is one for Medusa v2.
    ...(wants("reads") && demo.medusa === 2 ? await measureReads(demo, say) : []),
    ...(wanted.every((group) => group === "reads") ? [] : await measurePages(demo, logs)),
  ];
  const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
  console.log(`\n${machine}, ${minutes} minutes\n\n${table(rows, { markdown: flags.markdown })}`);
} finally {
  await end();
}

/**
 * Each page beside its floors.
 * @param {import("./lib/demo.mjs").Facts} demo
 * @param {string} logs
 */
async function measurePages(demo, logs) {
  say("Building the bare app where needed");
  await buildBare(logs);
  const recorder = await startRecorder(demo.backend);
  undo.push(recorder.close);
  say("Starting two storefronts and two bare apps");
  const subjects = await prepareSubjects(demo, recorder);

  /** @type {import("./lib/table.mjs").Row[]} */
  const rows = [];
  for (const subject of subjects) {
    const { page, calls, mostCalls } = subject;
    rows.push({ page, what: "backend calls", ours: calls.length, floor: 1, unit: "", bar: { most: mostCalls } });
    if (wants("cpu")) {
      say(`Processor time: ${page}`);
      rows.push(...(await measureCpu(subject)));
    }
    if (wants("latency")) {
      say(`Time to the last byte: ${page}`);
      rows.push(...(await measureLatency(subject)));
    }
  }
  if (wants("browser")) {
    const phone = await startPhone({ logs, say });
    undo.push(phone.close);
    for (const subject of subjects) {
      say(`Slow phone: ${subject.page}`);
      rows.push(...(await measureBrowser(subject, phone)));
    }
  }
  return rows;
}
