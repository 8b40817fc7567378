import { cpuTime } from "../cpu.mjs";
import { load } from "../load.mjs";
import { askFor } from "./run.mjs";

/** @typedef {import("../load.mjs").Target} Target */
/** @typedef {import("../watched.mjs").Watched} Watched */

const CONNECTIONS = [1, 16, 64];

/** At least so much of what the bare page does. */
const BAR = 0.7;

/**
 * Pages a second of a storefront beside the bare app's, and what its process weighs before and after each.
 * @param {object} options
 * @param {Watched} options.ours
 * @param {Target} options.page
 * @param {Watched} options.bare
 * @param {Target} options.barePage
 * @param {number} options.seconds
 * @param {(what: string) => void} options.say
 * @returns {Promise<string>} a table in Markdown
 */
export async function measureLoad({ ours, page, bare, barePage, seconds, say }) {
  // What Node has not compiled yet would be measured instead.
  for (const target of [page, barePage]) await load(target, { connections: 8, amount: 400 });
  const lines = [
    `| connections | pages a second | bare | share | bar | median, p99 | other answers, errors | CPU a page | memory before, after | held after |`,
    "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
  ];
  for (const connections of CONNECTIONS) {
    say(`${connections} connections for ${seconds} s, each`);
    const floor = perSecond(await askFor(barePage, { connections, seconds }), seconds);
    const [before, cpu] = [ours.memory("VmRSS"), cpuTime(ours.pid)];
    const answers = await askFor(page, { connections, seconds });
    const pages = perSecond(answers, seconds);
    const { median, p99 } = answers.times(200);
    const others = Object.entries(answers.statuses).flatMap(([status, count]) => (status === "200" ? [] : [count]));
    const cells = [
      connections,
      pages.toFixed(0),
      floor.toFixed(0),
      (pages / floor).toFixed(2),
      `${BAR}`,
      `${median.toFixed(0)}, ${p99.toFixed(0)} ms`,
      `${others.reduce((sum, count) => sum + count, 0)}, ${answers.errors}`,
      `${((cpuTime(ours.pid) - cpu) / (pages * seconds)).toFixed(1)} ms`,
      `${before}, ${ours.memory("VmRSS")} MiB`,
      `${await ours.held()} MiB`,
    ];
    lines.push(`| ${cells.join(" | ")} |`);
  }
  lines.push("", `The most memory: ${ours.memory("VmHWM")} MiB, the bare app's ${bare.memory("VmHWM")} MiB.`);
  return lines.join("\n");
}

/** @param {import("./run.mjs").Answers} answers @param {number} seconds */
const perSecond = ({ statuses }, seconds) => (statuses["200"] ?? 0) / seconds;
