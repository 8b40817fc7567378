import { type SqlEntityManager, sql } from "@medusajs/framework/mikro-orm/postgresql";
import type { DAL, MedusaContainer } from "@medusajs/framework/types";
import type { Shape } from "../orders/pick";

/** A row and its relations as plain objects, by the names of Medusa's data model. */
export type Row = Readonly<Record<string, unknown>>;

/** Which rows: values of a model's properties, and lists of such values. */
type Where = Readonly<Record<string, unknown>>;

/** Rows of a model, all of them or some. */
interface Counted {
  /** Medusa's module that keeps the model. */
  readonly module: string;
  /** A data model of that module, as its documentation calls it. */
  readonly model: string;
  readonly where: Where;
}

export interface Question extends Counted {
  /** Which of its properties and relations. */
  readonly shape: Shape;
  /** Relations that hold rows of every version of the model: only those of its own are read. */
  readonly versioned?: readonly string[];
  readonly order?: Readonly<Record<string, "ASC" | "DESC">>;
  /** Only for a shape without relations, whose rows it would count as well. */
  readonly limit?: number;
}

/** What a module's service has from Medusa's `MedusaService`, and a link's module has beside its own. */
interface Service {
  readonly baseRepository_: Pick<DAL.RepositoryService, "getFreshManager">;
}

const EXISTS = { deleted_at: null };

/**
 * Reads rows of Medusa's data models by its own query builder. A module's service makes an entity of every row and then a plain
 * object of that, which takes ten times as long as the query; see docs/decisions/0033-what-a-lean-list-costs.md.
 * @returns the rows and relations that are not deleted; an amount is a number, and has all its digits beside it as `raw_…`; a date is a `Date`
 * @throws where the module has no such model, property or relation
 */
export async function readRows(scope: MedusaContainer, { module, model, ...question }: Question): Promise<Row[]> {
  return rowsOf(managerOf(scope, module), model, question);
}

/**
 * Reads rows of a link between two of Medusa's modules in the same way. A link is a module of its own, and keeps one model.
 * @param links the link's module, as `getLinkModule` answers it
 */
export async function readLinkRows(links: object, shape: Shape, where: Where): Promise<Row[]> {
  const manager = freshManager(links as Service);
  const [model = ""] = Object.keys(manager.getMetadata().getAll());
  return rowsOf(manager, model, { shape, where });
}

async function rowsOf(
  manager: SqlEntityManager,
  model: string,
  { shape, where, versioned = [], order, limit }: Omit<Question, "module" | "model">,
): Promise<Row[]> {
  const root = planOf(manager, model, shape);
  const query = selectFrom(manager, model, where).select(root.columns);
  if (order) query.orderBy(order);
  if (limit !== undefined) query.limit(limit);
  const join = (plan: Plan, alias: string, path: string) => {
    for (const [index, [name, relation]] of plan.relations.entries()) {
      const [at, itsAlias] = [`${path}${name}`, `${alias}_${index}`];
      const isVersioned = versioned.includes(at);
      const on = isVersioned ? { ...EXISTS, version: sql.ref(`${ROOT}.version`) } : EXISTS;
      query.leftJoinAndSelect(`${alias}.${name}`, itsAlias, on, relation.columns);
      join(relation, itsAlias, `${at}.`);
    }
  };
  join(root, ROOT, "");
  return (await query.execute<Row[]>("all")).map((row) => withNumbers(row, root));
}

/** How many rows there are that are not deleted. */
export async function countRows(scope: MedusaContainer, { module, model, where }: Counted): Promise<number> {
  return selectFrom(managerOf(scope, module), model, where).getCount();
}

const managerOf = (scope: MedusaContainer, module: string): SqlEntityManager =>
  freshManager(scope.resolve<Service>(module));

const freshManager = ({ baseRepository_ }: Service) => baseRepository_.getFreshManager<SqlEntityManager>();

const selectFrom = (manager: SqlEntityManager, model: string, where: Where) =>
  manager.createQueryBuilder<object, typeof ROOT>(model, ROOT).where({ ...where, ...EXISTS });

/** A short alias: Postgres cuts names off that are longer than 63 letters. */
const ROOT = "r";

/** A shape in the terms of the query. */
interface Plan {
  readonly columns: string[];
  /** Columns that the driver answers as texts, as no number has room for all their digits. */
  readonly amounts: readonly string[];
  readonly relations: readonly (readonly [name: string, relation: Plan])[];
}

function planOf(manager: SqlEntityManager, model: string, shape: Shape): Plan {
  const properties: Readonly<Record<string, { readonly type: string }>> = manager.getMetadata().get(model).properties;
  const typeOf = (name: string): string => {
    const property = properties[name];
    if (!property) throw new Error(`Medusa's ${model} has no ${name}`);
    return property.type;
  };
  const columns = Object.keys(shape).filter((name) => shape[name] === true && typeOf(name));
  const amounts = columns.filter((name) => `raw_${name}` in properties);
  return {
    columns: [...new Set(["id", ...columns, ...amounts.map((name) => `raw_${name}`)])],
    amounts,
    relations: Object.entries(shape).flatMap(([name, inner]) =>
      inner === true ? [] : [[name, planOf(manager, typeOf(name), inner)] as const],
    ),
  };
}

function withNumbers(row: Row, plan: Plan): Row {
  const numbers = plan.amounts.map((name) => [name, toNumber(row[name])]);
  const relations = plan.relations.map(([name, relation]) => [name, related(row[name], relation)]);
  return { ...row, ...Object.fromEntries(numbers), ...Object.fromEntries(relations) };
}

const toNumber = (amount: unknown): number | null => (amount == null ? null : Number(amount));

function related(value: unknown, plan: Plan): unknown {
  if (Array.isArray(value)) return value.map((row: Row) => withNumbers(row, plan));
  return value ? withNumbers(value as Row, plan) : null;
}
