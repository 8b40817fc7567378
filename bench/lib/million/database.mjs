import { createRequire } from "node:module";
import path from "node:path";
import { BACKEND } from "../../../scripts/lib/paths.mjs";
import { runningDatabase } from "../../../scripts/lib/postgres.mjs";

/**
 * A connection of the database's driver, which comes with the backend.
 * @typedef {object} Connection
 * @property {() => Promise<void>} connect
 * @property {() => Promise<void>} end
 * @property {(sql: string, values?: readonly unknown[]) => Promise<{ rows: Record<string, string>[], rowCount: number | null }>} query
 */

/**
 * A connection to a demo's database.
 * @param {string} directory where the demo keeps its data
 * @returns {Promise<Connection>}
 */
export async function connectTo(directory) {
  const require = createRequire(path.join(BACKEND, "package.json"));
  /** @type {{ Client: new (options: object) => Connection }} */
  const { Client } = require("pg");
  const connection = new Client({ connectionString: runningDatabase(directory, BACKEND) });
  await connection.connect();
  return connection;
}

/**
 * Does a piece of work for each thing, as many side by side as there are connections.
 * @template Thing
 * @param {readonly Connection[]} connections
 * @param {readonly Thing[]} things
 * @param {(connection: Connection, thing: Thing) => Promise<unknown>} work
 */
export async function inParallel(connections, things, work) {
  const left = [...things];
  await Promise.all(
    connections.map(async (connection) => {
      for (let thing = left.shift(); thing !== undefined; thing = left.shift()) await work(connection, thing);
    }),
  );
}

/**
 * Has tables filled without their indexes, which are made anew at the end: a third of the time.
 * @param {readonly Connection[]} connections
 * @param {readonly string[]} tables
 * @param {() => Promise<void>} fill
 */
export async function withoutIndexes(connections, tables, fill) {
  const [first] = connections;
  if (!first) return;
  const { rows } = await first.query(
    `select indexdef, format('%I.%I', schemaname, indexname) as name from pg_indexes
      where tablename = any($1) and schemaname = 'public' and not exists (select 1 from pg_constraint where conname = indexname)`,
    [tables],
  );
  for (const { name } of rows) await first.query(`drop index ${name}`);
  try {
    await fill();
  } finally {
    await inParallel(connections, rows, async (connection, { indexdef = "" }) => {
      await connection.query("set maintenance_work_mem = '512MB'");
      await connection.query(indexdef);
    });
  }
}
