import { closeSync, openSync, readSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** @typedef {import("./database.mjs").Connection} Connection */

/** A plan may go on for pages; what is slow stands at its top. */
const MOST_LINES = 30;

/**
 * Has Postgres log each statement that takes longer, and shows how it goes about those. What the jobs ask, no bench can ask by itself.
 * @param {Connection} connection
 * @param {string} directory the demo's, in which Postgres writes its log
 * @param {number} slowMs
 */
export async function watchPlans(connection, directory, slowMs) {
  const log = path.join(directory, "logs", "postgres.log");
  const begun = statSync(log).size;
  await connection.query(`alter system set log_min_duration_statement = ${slowMs}`);
  await connection.query("select pg_reload_conf()");
  return {
    /** @param {number} milliseconds how much longer to watch */
    after: async (milliseconds) => {
      await pause(milliseconds);
      return show(connection, slowOnes(readFrom(log, begun)));
    },
    end: async () => {
      await connection.query("alter system reset log_min_duration_statement");
      await connection.query("select pg_reload_conf()");
    },
  };
}

/** @param {string} file @param {number} start */
function readFrom(file, start) {
  const bytes = Buffer.alloc(statSync(file).size - start);
  const descriptor = openSync(file, "r");
  readSync(descriptor, bytes, 0, bytes.length, start);
  closeSync(descriptor);
  return bytes.toString("utf8");
}

/** @typedef {{ sql: string, values: (string | null)[], times: number[] }} Slow */

const LINE =
  /duration: ([\d.]+) ms {2}(?:execute [^:]*|statement): (select .*)(?:\n.*DETAIL: {2}[Pp]arameters: (.*))?/g;

/** @param {string} text of Postgres' log @returns {Slow[]} the slowest first */
function slowOnes(text) {
  /** @type {Map<string, Slow>} */
  const found = new Map();
  for (const [, time, sql = "", parameters = ""] of text.matchAll(LINE)) {
    // Lists of other lengths are the same question.
    const name = sql.replaceAll(/\$\d+|'(?:[^']|'')*'|\d+/g, "?").replaceAll(/\?(?:, \?)+/g, "?");
    const slow = found.get(name) ?? { sql, values: valuesOf(parameters), times: [] };
    slow.times.push(Number(time));
    found.set(name, slow);
  }
  return [...found.values()].sort((one, other) => Math.max(...other.times) - Math.max(...one.times));
}

/** @param {string} parameters as Postgres logs them: `$1 = 'a', $2 = NULL` */
const valuesOf = (parameters) =>
  [...parameters.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g)].map(([, text]) => text?.replaceAll("''", "'") ?? null);

/** @param {Connection} connection @param {readonly Slow[]} slow */
async function show(connection, slow) {
  if (slow.length === 0) return "No statement was slow.";
  const texts = [];
  for (const { sql, values, times } of slow) {
    const plan = await planOf(connection, sql, values);
    texts.push(`${times.length} times, up to ${Math.max(...times)} ms: ${sql.slice(0, 600)}\n${plan.join("\n")}`);
  }
  return texts.join("\n\n");
}

/** @param {Connection} connection @param {string} sql @param {(string | null)[]} values @returns {Promise<unknown[]>} its lines */
async function planOf(connection, sql, values) {
  try {
    const { rows } = await connection.query(`explain (analyze, costs off) ${sql}`, values);
    return rows.slice(0, MOST_LINES).map((row) => row["QUERY PLAN"]);
  } catch (error) {
    // Of a statement that the log has broken off, or one of a table that has gone since; the others' plans are worth having.
    return [`No plan: ${error}`];
  }
}
