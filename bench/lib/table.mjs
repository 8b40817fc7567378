/**
 * @typedef {object} Row
 * @property {string} page
 * @property {string} what
 * @property {number} ours
 * @property {number} [floor]
 * @property {"ms" | "KiB" | ""} unit
 * @property {Bar} [bar]
 * @property {readonly number[]} [ratios] ours to the floor in every round, to show how sure the figure is
 */

/** @typedef {{ times: number } | { beyond: number } | { most: number }} Bar at most so many times the floor, so much beyond it, or so much */

const HEAD = ["page", "what", "ours", "floor", "ours/floor", "rounds", "bar", ""];

/** @param {Row} row */
const digits = ({ unit }, value = 0) => (unit === "" ? (Number.isInteger(value) ? 0 : 3) : 1);

/**
 * @param {Row} row
 * @param {number | undefined} value
 */
const written = (row, value) => (value === undefined ? "" : `${value.toFixed(digits(row, value))} ${row.unit}`.trim());

/**
 * @param {Row} row
 * @returns {boolean}
 */
function isWithin({ ours, floor = Number.NaN, bar }) {
  if (!bar) return true;
  if ("times" in bar) return ours <= floor * bar.times;
  if ("beyond" in bar) return ours <= floor + bar.beyond;
  return ours <= bar.most;
}

/** @param {Row} row */
function barText(row) {
  if (!row.bar) return "";
  if ("times" in row.bar) return `${row.bar.times} x`;
  if ("beyond" in row.bar) return `+${row.bar.beyond} ${row.unit}`;
  return written(row, row.bar.most);
}

/** @param {Row} row */
function cells(row) {
  const { ours, floor, ratios } = row;
  return [
    row.page,
    row.what,
    written(row, ours),
    written(row, floor),
    floor ? (ours / floor).toFixed(2) : "",
    ratios?.length ? `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}` : "",
    barText(row),
    row.bar ? (isWithin(row) ? "ok" : "over") : "",
  ];
}

/** The columns of words; the others are figures and stand to the right. */
const isWords = (/** @type {number} */ column) => column < 2 || column === HEAD.length - 1;

/**
 * @param {readonly Row[]} rows
 * @param {{ markdown: boolean }} options
 */
export function table(rows, { markdown }) {
  const body = rows.map(cells);
  const widths = HEAD.map((head, column) => Math.max(head.length, 3, ...body.map((line) => line[column]?.length ?? 0)));
  /** @param {readonly string[]} line */
  const padded = (line) =>
    line.map((cell, column) =>
      isWords(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
  const [start, between, end] = markdown ? ["| ", " | ", " |"] : ["", "  ", ""];
  /** @param {readonly string[]} line */
  const text = (line) => `${start}${padded(line).join(between)}${end}`.trimEnd();
  const rule = widths.map((width, column) =>
    markdown && !isWords(column) ? `${"-".repeat(width - 1)}:` : "-".repeat(width),
  );
  return [text(HEAD), text(rule), ...body.map(text)].join("\n");
}
