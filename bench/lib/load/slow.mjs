import { setTimeout as pause } from "node:timers/promises";
import { cpuTime } from "../cpu.mjs";
import { load } from "../load.mjs";
import { askFor } from "./run.mjs";

/** @typedef {import("../load.mjs").Target} Target */
/** @typedef {import("../watched.mjs").Watched} Watched */

/** What the backend takes for an answer, one after the other, in milliseconds. */
const PHASES = [0, 3_000, 10_000, 0];

/**
 * What a storefront does while its backend is slow, and when it is quick again.
 * @param {object} options
 * @param {Watched} options.ours
 * @param {Target} options.page
 * @param {Awaited<ReturnType<typeof import("../slow-backend.mjs").startSlowBackend>>} options.backend
 * @param {number} options.seconds
 * @param {number} options.connections
 * @param {(what: string) => void} options.say
 * @returns {Promise<string>} a table in Markdown
 */
export async function measureSlow({ ours, page, backend, seconds, connections, say }) {
  await load(page, { connections: 8, amount: 400 });
  const lines = [
    `| backend takes | pages | median | 503 | median, p99 | errors | calls at once, the most | CPU an answer | memory | health, slowest | readiness |`,
    "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|",
  ];
  for (const delay of PHASES) {
    say(`A backend that takes ${delay / 1000} s, ${connections} connections for ${seconds} s`);
    backend.slowDown(delay);
    backend.takeMost();
    const cpu = cpuTime(ours.pid);
    const watched = watchHealth(ours.url);
    const answers = await askFor(page, { connections, seconds });
    const { slowest, readiness } = await watched.end();
    const count = Object.values(answers.statuses).reduce((sum, one) => sum + one, 0);
    const [pages, refusals] = [answers.times(200), answers.times(503)];
    const cells = [
      `${delay / 1000} s`,
      answers.statuses["200"] ?? 0,
      `${pages.median.toFixed(0)} ms`,
      answers.statuses["503"] ?? 0,
      `${refusals.median.toFixed(0)}, ${refusals.p99.toFixed(0)} ms`,
      answers.errors,
      backend.takeMost(),
      `${((cpuTime(ours.pid) - cpu) / count).toFixed(2)} ms`,
      `${ours.memory("VmRSS")} MiB`,
      `${slowest.toFixed(0)} ms`,
      readiness.join(", "),
    ];
    lines.push(`| ${cells.join(" | ")} |`);
  }
  const recovery = await recover(ours, page, backend, connections);
  lines.push(
    "",
    `Held after it all: ${await ours.held()} MiB; the most memory: ${ours.memory("VmHWM")} MiB.`,
    recovery,
  );
  return lines.join("\n");
}

/** Asks each second whether the process lives and is ready. @param {string} url */
function watchHealth(url) {
  let isOver = false;
  let slowest = 0;
  /** @type {Set<string>} */
  const readiness = new Set();
  const watching = (async () => {
    while (!isOver) {
      const begun = performance.now();
      const health = await fetch(`${url}/api/health`).catch(() => null);
      slowest = Math.max(slowest, performance.now() - begun);
      if (!health?.ok) readiness.add("not alive");
      const ready = await fetch(`${url}/api/health?ready`).catch(() => null);
      readiness.add(String(ready?.status ?? "no answer"));
      await ready?.text();
      await pause(1_000);
    }
  })();
  return {
    end: async () => {
      isOver = true;
      await watching;
      return { slowest, readiness: [...readiness] };
    },
  };
}

/**
 * How long after the backend is quick again the last shopper is refused.
 * @param {Watched} ours @param {Target} page @param {{ slowDown: (ms: number) => void }} backend @param {number} connections
 */
async function recover(ours, page, backend, connections) {
  backend.slowDown(10_000);
  const stuck = askFor(page, { connections, seconds: 8 });
  await pause(8_000);
  backend.slowDown(0);
  const begun = performance.now();
  let answer = 0;
  while (answer !== 200 && performance.now() - begun < 30_000) {
    answer = (await fetch(`${ours.url}${new URL(page.url).pathname}`, { headers: page.headers ?? {} })).status;
  }
  await stuck;
  const first = ((performance.now() - begun) / 1000).toFixed(1);
  // With as many as a quick backend's storefront has room for.
  const after = await askFor(page, { connections: 64, seconds: 15 });
  const last = (after.last(503) / 1000).toFixed(1);
  return `Quick again after 10 s an answer: the first page ${first} s later, the last 503 of 64 connections ${last} s after that.`;
}
