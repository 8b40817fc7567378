/** A row of a table of the test's own, with its relations in it. */
export type Row = Record<string, unknown>;

export interface Question {
  readonly filters?: Record<string, unknown>;
  readonly order?: Record<string, "ASC" | "DESC">;
  readonly skip?: number;
  /** `null` for all. */
  readonly take?: number | null;
  /** Columns, all of them where left out. */
  readonly select?: readonly string[];
  /** Rows with a `deleted_at` stay hidden without this. */
  readonly withDeleted?: boolean;
}

/** Answers as Medusa's query API does, as far as the plugin asks: filters, order, page, and what is deleted stays hidden. */
export function select(rows: readonly Row[], question: Question): { rows: Row[]; count: number } {
  const { filters = {}, order = {}, skip = 0, take, select: columns, withDeleted = false } = question;
  const found = rows
    .filter((row) => (withDeleted || row.deleted_at == null) && fits(row, filters))
    .sort((a, b) => compareBy(order, a, b));
  const page = found.slice(skip, take == null ? undefined : skip + take);
  return { rows: columns ? page.map((row) => project(row, columns)) : page, count: found.length };
}

/** The rows after one of somebody else's: whoever does not ask for his own gets that first. */
export function amongOthers(rows: readonly Row[] = []): readonly Row[] {
  const [first] = rows;
  return first && Object.keys(first).some(isKey) ? [asSomebodyElses(first) as Row, ...rows] : rows;
}

/** What there is once, or says whose something is. */
const isKey = (name: string) => ["id", "email", "to", "key"].includes(name) || /_(id|key)$/u.test(name);

function asSomebodyElses(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) return value.map((one) => asSomebodyElses(one, name));
  if (value === null || typeof value !== "object" || value instanceof Date) {
    return isKey(name) && value ? `else.${value}` : value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asSomebodyElses(one, key)]));
}

/** What was asked for of a row: "status", "actions.details", "*" for its columns. Anything else stays away, as it does in Medusa. */
export function project(row: Row, fields: readonly string[], earlier: Row = {}): Row {
  const picked: Row = { ...earlier };
  const columns = Object.keys(row).filter((name) => row[name] === null || typeof row[name] !== "object");
  for (const field of fields.flatMap((name) => (name === "*" ? columns : [name]))) {
    const [name = "", ...rest] = field.split(".");
    if (!(name in row)) continue;
    picked[name] = rest.length === 0 ? row[name] : merge(picked[name], row[name], rest.join("."));
  }
  return picked;
}

function merge(picked: unknown, value: unknown, field: string): unknown {
  if (Array.isArray(value)) return value.map((one, index) => merge((picked as unknown[])?.[index], one, field));
  return value === null || typeof value !== "object"
    ? value
    : project(value as Row, [field], (picked as Row | undefined) ?? {});
}

function fits(row: Row, filters: Record<string, unknown>): boolean {
  return Object.entries(filters).every(([key, wanted]) => {
    if (key === "$or") return (wanted as Row[]).some((one) => fits(row, one));
    if (key === "$and") return (wanted as Row[]).every((one) => fits(row, one));
    if (key.startsWith("[raw]")) return expressionOf(row, key) === wanted;
    return matches(row[key], wanted);
  });
}

/** What an expression of SQL makes of a row; the one that the plugin asks by. */
function expressionOf(row: Row, key: string): unknown {
  if (!key.startsWith("[raw]: translate(r.custom_display_id,")) throw new Error(`The test's tables do not know ${key}`);
  return String(row.custom_display_id ?? "")
    .replace(/[#\s]/gu, "")
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

function matches(value: unknown, wanted: unknown): boolean {
  if (isCollection(wanted)) return matchesSome(value as Row[], wanted);
  if (Array.isArray(value)) return value.some((one) => matches(one, wanted));
  if (Array.isArray(wanted)) return wanted.includes(value);
  if (wanted === null || typeof wanted !== "object") return comparable(value) === comparable(wanted);
  if (value !== null && typeof value === "object" && !(value instanceof Date)) return fits(value as Row, wanted as Row);
  return Object.entries(wanted).every(([key, operand]) => {
    const operator = OPERATORS[key];
    if (key.startsWith("$") && !operator) throw new Error(`The test's tables do not know ${key}`);
    return operator?.(comparable(value), comparable(operand)) ?? false;
  });
}

/** A filter on a relation of many: that some of it fits, or none. */
type Collection = { readonly $some: Row } | { readonly $none: Row };

const isCollection = (wanted: unknown): wanted is Collection =>
  wanted !== null && typeof wanted === "object" && ("$some" in wanted || "$none" in wanted);

function matchesSome(rows: readonly Row[], wanted: Collection): boolean {
  return "$some" in wanted ? rows.some((row) => fits(row, wanted.$some)) : !rows.some((row) => fits(row, wanted.$none));
}

type Comparable = string | number | boolean | null | undefined | unknown[];

const OPERATORS: Record<string, (value: Comparable, operand: Comparable) => boolean> = {
  $in: (value, operand) => (operand as unknown[]).includes(value),
  $nin: (value, operand) => !(operand as unknown[]).includes(value),
  $ne: (value, operand) => value !== operand,
  $gt: (value, operand) => value != null && operand != null && value > operand,
  $gte: (value, operand) => value != null && operand != null && value >= operand,
  $lt: (value, operand) => value != null && operand != null && value < operand,
  $like: (value, pattern) =>
    typeof value === "string" && value.startsWith(String(pattern).slice(0, -1)) && String(pattern).endsWith("%"),
  $ilike: (value, pattern) => typeof value === "string" && asPattern(String(pattern)).test(value),
  $re: (value, pattern) =>
    typeof value === "string" && new RegExp(String(pattern).replace("(?i)", ""), "i").test(value),
};

/** Instants compare by their time, however they are written. */
function comparable(value: unknown): Comparable {
  if (value instanceof Date) return value.toISOString();
  return value as Comparable;
}

function asPattern(pattern: string): RegExp {
  const source = pattern.replace(/\\(.)|%|_|[.*+?^${}()|[\]]/g, (found, escaped?: string) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (found === "%") return ".*";
    return found === "_" ? "." : `\\${found}`;
  });
  return new RegExp(`^${source}$`, "is");
}

function compareBy(order: Record<string, "ASC" | "DESC">, a: Row, b: Row): number {
  for (const [key, direction] of Object.entries(order)) {
    const [one, other] = [comparable(a[key]) ?? "", comparable(b[key]) ?? ""];
    if (one === other) continue;
    return one < other === (direction === "ASC") ? -1 : 1;
  }
  return 0;
}
