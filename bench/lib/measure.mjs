import { cpuTime } from "./cpu.mjs";
import { load } from "./load.mjs";
import { interleave, median } from "./stats.mjs";

/** @typedef {import("./load.mjs").Target} Target */
/** @typedef {import("./servers.mjs").Server} Server */
/** @typedef {import("./table.mjs").Row} Row */

/**
 * A page of servers that are started anew for each measurement.
 * @typedef {object} FreshTarget
 * @property {string} name
 * @property {string} path
 * @property {Readonly<Record<string, string>>} [headers] besides a browser's
 * @property {() => Promise<Server>} start
 */

/**
 * A page and its floors. `replayed` servers get the backend's answers from the recorder, `direct` ones from the backend.
 * @typedef {object} Subject
 * @property {string} page
 * @property {{ ours: FreshTarget, bare: FreshTarget }} replayed
 * @property {{ ours: Target, bare: Target, styled: Target, backend: Target }} direct
 */

const KIB = 1024;

/**
 * The ratio of every round, from what each candidate's rounds gave.
 * @param {readonly number[]} ours
 * @param {readonly number[]} floor
 */
const ratios = (ours, floor) => ours.map((value, round) => value / (floor[round] ?? Number.NaN));

/** One instance of a build differs from another by up to a quarter: what one of each says is chance. */
const INSTANCES = 5;

/**
 * Processor time a view, the backend's answers replayed: the median of fresh instances, each side first in turn.
 * @param {Subject} subject
 * @returns {Promise<Row[]>}
 */
export async function measureCpu({ page, replayed: { ours, bare } }) {
  const results = await interleave([ours, bare], INSTANCES, cpuOfFresh);
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
 * @param {FreshTarget} target
 * @returns {Promise<number>} milliseconds a view
 */
async function cpuOfFresh({ name, path, headers = {}, start }) {
  const server = await start();
  try {
    const target = { name, url: server.url + path, headers };
    // The first few hundred views are the compiler's.
    await load(target, { connections: 8, amount: 400 });
    const round = { connections: 8, amount: 240 };
    const before = cpuTime(server.pid);
    await load(target, round);
    return (cpuTime(server.pid) - before) / round.amount;
  } finally {
    server.stop();
  }
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
export async function measureBrowser({ page, direct: { ours, bare, styled } }, phone) {
  // The first visit pays for the browser's own start.
  await phone.visit(bare);
  const results = await interleave([ours, bare, styled], 5, (target) => phone.visit(target));
  const [own = [], bareVisits = [], styledVisits = []] = [results.get(ours), results.get(bare), results.get(styled)];
  /**
   * @param {string} what
   * @param {keyof import("./browser.mjs").Visit} key
   * @param {Row["unit"]} unit
   * @param {import("./table.mjs").Bar} [bar]
   * @param {readonly import("./browser.mjs").Visit[]} [floor]
   * @returns {Row}
   */
  const row = (what, key, unit, bar, floor = bareVisits) => {
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
    row("first contentful paint, slow phone, against styled", "fcp", "ms", { times: 1.15 }, styledVisits),
    row("largest contentful paint, slow phone, against styled", "lcp", "ms", { times: 1.15 }, styledVisits),
    row("first contentful paint, slow phone, against bare", "fcp", "ms"),
    row("layout shift", "cls", "", { most: 0 }),
    row("requests", "requests", "", { most: 10 }),
    row("script, compressed", "script", "KiB", { beyond: 5 }),
    row("style, compressed", "style", "KiB"),
    row("HTML, compressed", "html", "KiB", { most: 12 }),
    row("HTML", "htmlRaw", "KiB"),
  ];
}
