import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { MikroORM, type Options, PostgreSqlDriver } from "@medusajs/framework/mikro-orm/postgresql";
import type { MedusaContainer } from "@medusajs/framework/types";
import { toMikroOrmEntities } from "@medusajs/framework/utils";

/** The project's packages; in the mutation tester's copy of the sources they are borrowed by a link. */
const packages = realpathSync(fileURLToPath(new URL("../../../node_modules", import.meta.url)));
const require = createRequire(path.join(packages, "..", "backend", "package.json"));

/** A statement as it would have gone to the database. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

type Answer = (statement: Statement) => readonly object[];

/**
 * Modules of Medusa with their own data models and query builder, and a database that is none: it answers every statement with
 * the rows that the test has laid out, and keeps what it was asked.
 */
export async function medusaModels(
  modules: readonly string[],
  answer: Answer = () => [],
): Promise<{ readonly scope: MedusaContainer; readonly statements: Statement[] }> {
  const statements: Statement[] = [];
  const services = new Map<string, unknown>();
  for (const module of modules) {
    services.set(module, await serviceWith(toMikroOrmEntities(Object.values(modelsOf(module))), statements, answer));
  }
  return { scope: { resolve: (name: string) => services.get(name) } as unknown as MedusaContainer, statements };
}

/** A link of Medusa's between two of its modules, in the same way. @param name of its definition, as Medusa's package exports it */
export async function medusaLink(
  name: string,
  answer: Answer = () => [],
): Promise<{ readonly links: object; readonly statements: Statement[] }> {
  const statements: Statement[] = [];
  const folder = path.dirname(require.resolve("@medusajs/link-modules"));
  const { [name]: definition } = require(path.join(folder, "definitions"));
  const { generateEntity } = require(path.join(folder, "utils"));
  const entity = generateEntity(definition, ...definition.relationships);
  return { links: await serviceWith([entity], statements, answer), statements };
}

async function serviceWith(entities: NonNullable<Options["entities"]>, statements: Statement[], answer: Answer) {
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    entities,
    dbName: "none",
    connect: false,
    discovery: { disableDynamicFileAccess: true },
  });
  orm.em.getConnection().execute = async (sql: string, values: unknown[] = [], method?: string) => {
    const statement = { sql, values };
    statements.push(statement);
    const rows = answer(statement);
    return (method === "get" ? rows[0] : [...rows]) as never;
  };
  return { baseRepository_: { getFreshManager: () => orm.em.fork() } };
}

/** A module's package exports its service alone. */
function modelsOf(module: string): Parameters<typeof toMikroOrmEntities>[0][number][] {
  const entry = require.resolve(`@medusajs/${module.replaceAll("_", "-")}`);
  return require(path.join(path.dirname(entry), "models"));
}
