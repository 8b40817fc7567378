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
 * Has tables filled without their indexes, which are made anew at the end: a third of the time.
 * @param {Connection} connection
 * @param {readonly string[]} tables
 * @param {() => Promise<void>} fill
 */
export async function withoutIndexes(connection, tables, fill) {
  const { rows } = await connection.query(
    `select indexdef, format('%I.%I', schemaname, indexname) as name from pg_indexes
      where tablename = any($1) and schemaname = 'public' and not exists (select 1 from pg_constraint where conname = indexname)`,
    [tables],
  );
  for (const { name } of rows) await connection.query(`drop index ${name}`);
  try {
    await fill();
  } finally {
    await connection.query("set maintenance_work_mem = '512MB'");
    for (const { indexdef = "" } of rows) await connection.query(indexdef);
  }
}
