/**
 * What Stryker's JSON report says, as far as it is read here.
 * @typedef {object} MutationReport
 * @property {Record<string, { mutants: { status: string }[] }>} files by their path
 */

/**
 * What became of the deliberate faults in a folder.
 * @typedef {object} Score
 * @property {string} folder
 * @property {number} noticed by a test that failed or never ended
 * @property {number} missed with tests that ran over them
 * @property {number} untested
 * @property {number} percent noticed of all
 */

/** Faults that could be judged, by what became of them; others did not compile, or are left out. */
const NOTICED = ["Killed", "Timeout", "RuntimeError"];
const MISSED = ["Survived"];
const UNTESTED = ["NoCoverage"];

/**
 * A row a folder, and one of all together at the end.
 * @param {MutationReport} report
 * @returns {Score[]}
 */
export function scores({ files }) {
  /** @type {Map<string, string[]>} */
  const statuses = new Map();
  for (const [file, { mutants }] of Object.entries(files)) {
    const folder = file.slice(0, file.lastIndexOf("/"));
    statuses.set(folder, [...(statuses.get(folder) ?? []), ...mutants.map(({ status }) => status)]);
  }
  const rows = [...statuses].sort(([a], [b]) => a.localeCompare(b)).map(([folder, all]) => score(folder, all));
  return [...rows, score("all", [...statuses.values()].flat())];
}

/** @param {string} folder @param {readonly string[]} statuses @returns {Score} */
function score(folder, statuses) {
  /** @param {readonly string[]} some */
  const count = (some) => statuses.filter((status) => some.includes(status)).length;
  const noticed = count(NOTICED);
  const missed = count(MISSED);
  const untested = count(UNTESTED);
  const all = noticed + missed + untested;
  return { folder, noticed, missed, untested, percent: all === 0 ? 100 : (100 * noticed) / all };
}

/** @param {readonly Score[]} rows @returns {string} a line each */
export function scoreTable(rows) {
  const width = Math.max(...rows.map(({ folder }) => folder.length));
  const head = `${"folder".padEnd(width)}  noticed  missed  untested  score`;
  const lines = rows.map(({ folder, noticed, missed, untested, percent }) =>
    [
      folder.padEnd(width),
      String(noticed).padStart(7),
      String(missed).padStart(6),
      String(untested).padStart(8),
      `${percent.toFixed(1)} %`,
    ].join("  "),
  );
  return [head, ...lines].join("\n");
}
