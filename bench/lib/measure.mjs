import { cpuTime } from "./cpu.mjs";
import { load } from "./load.mjs";
import { interleave, median } from "./stats.mjs";

/** @typedef {import("./load.mjs").Target} Target */
/** @typedef {import("./servers.mjs").Server} Server */
/** @typedef {import("./table.mjs").Row} Row */

/**
 * A page and its floors. `replayed` servers get the backend's answers from the recorder, `direct` ones from the backend.
 * @typedef {object} Subject
 * @property {string} page
 * @property {{ ours: Target & { server: Server }, bare: Target & { server: Server } }} replayed
 * @property {{ ours: Target, bare: Target, backend: Target }} direct
 */

const KIB = 1024;

/**
 * The ratio of every round, from what each candidate's rounds gave.
 * @param {readonly number[]} ours
 * @param {readonly number[]} floor
 */
const ratios = (ours, floor) => ours.map((value, round) => value / (floor[round] ?? Number.NaN));

/**
 * Processor time a view, the backend's answers replayed.
 * @param {Subject} subject
 * @returns {Promise<Row[]>}
 */
export async function measureCpu({ page, replayed: { ours, bare } }) {
  const round = { connections: 8, amount: 80 };
  // The first few hundred views are the compiler's.
  for (const target of [ours, bare]) await load(target, { connections: 8, amount: 400 });
  const results = await interleave([ours, bare], 5, async (target) => {
    const before = cpuTime(target.server.pid);
    await load(target, round);
    return (cpuTime(target.server.pid) - before) / round.amount;
  });
  const [own = [], floor = []] = [results.get(ours), results.get(bare)];
  return [
    {
      page,
      what: "CPU a view, against bare",
      ours: median(own),
      floor: median(floor),
      unit: "ms",
      ratios: ratios(own, floor),
      bar: { times: 1.5 },
    },
  ];
}

/**
 * Time to the last byte on the real backend.
 * @param {Subject} subject
 * @returns {Promise<Row[]>}
 */
export async function measureLatency({ page, direct: { ours, bare, backend } }) {
  for (const target of [ours, bare]) await load(target, { connections: 4, amount: 80 });
  /** @type {Row[]} */
  const rows = [];
  for (const round of [
    { connections: 1, amount: 24 },
    { connections: 8, amount: 64 },
  ]) {
    const results = await interleave([ours, bare, backend], 6, async (target) => median(await load(target, round)));
    const [own = [], floor = [], call = []] = [results.get(ours), results.get(bare), results.get(backend)];
    const at = round.connections === 1 ? "1 connection" : `${round.connections} connections`;
    const common = { page, ours: median(own), unit: /** @type {const} */ ("ms") };
    rows.push(
      {
        ...common,
        what: `last byte, ${at}, against bare`,
        floor: median(floor),
        ratios: ratios(own, floor),
        bar: { times: 1.15 },
      },
      {
        ...common,
        what: `last byte, ${at}, against its backend call`,
        floor: median(call),
        ratios: ratios(own, call),
      },
    );
  }
  return rows;
}

/**
 * What a slow phone sees, and what it has to load.
 * @param {Subject} subject
 * @param {import("./browser.mjs").Phone} phone
 * @returns {Promise<Row[]>}
 */
export async function measureBrowser({ page, direct: { ours, bare } }, phone) {
  // The first visit pays for the browser's own start.
  await phone.visit(bare);
  const results = await interleave([ours, bare], 5, (target) => phone.visit(target));
  const [own = [], floor = []] = [results.get(ours), results.get(bare)];
  /**
   * @param {string} what
   * @param {keyof import("./browser.mjs").Visit} key
   * @param {Row["unit"]} unit
   * @param {import("./table.mjs").Bar} [bar]
   * @returns {Row}
   */
  const row = (what, key, unit, bar) => {
    const scale = unit === "KiB" ? KIB : 1;
    const [mine, least] = [own, floor].map((visits) => visits.map((visit) => visit[key] / scale));
    return {
      page,
      what,
      ours: median(mine ?? []),
      floor: median(least ?? []),
      unit,
      ...(unit === "ms" ? { ratios: ratios(mine ?? [], least ?? []) } : {}),
      ...(bar ? { bar } : {}),
    };
  };
  return [
    row("first contentful paint, slow phone", "fcp", "ms", { times: 1.15 }),
    row("largest contentful paint, slow phone", "lcp", "ms", { times: 1.15 }),
    row("layout shift", "cls", "", { most: 0 }),
    row("requests", "requests", "", { most: 10 }),
    row("script, compressed", "script", "KiB", { beyond: 5 }),
    row("style, compressed", "style", "KiB"),
    row("HTML, compressed", "html", "KiB"),
    row("HTML", "htmlRaw", "KiB"),
  ];
}
